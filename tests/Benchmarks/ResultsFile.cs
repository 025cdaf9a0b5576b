using System.Globalization;
using System.Runtime.InteropServices;
using Telephony.TestKit;

namespace Telephony.Benchmarks;

/// <summary>
/// The latest figures of every benchmark, <c>tests/Benchmarks/RESULTS.md</c>: one section for each, headed <c>## name</c>. A run replaces the
/// sections of what it measured and leaves the others as they are.
/// </summary>
internal sealed class ResultsFile
{
    private const string SectionMark = "## ";

    private readonly IReadOnlyList<string> _order;
    private readonly Dictionary<string, string> _sections;

    private ResultsFile(IReadOnlyList<string> order, Dictionary<string, string> sections) => (_order, _sections) = (order, sections);

    private static string Location => RepositoryRoot.Combine("tests", "Benchmarks", "RESULTS.md");

    /// <summary>Reads what earlier runs wrote.</summary>
    /// <param name="names">The benchmarks there are, in the order of their sections; a section of any other name is left out.</param>
    public static ResultsFile Read(IReadOnlyList<string> names)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in (File.Exists(Location) ? File.ReadAllText(Location) : "").Split("\n" + SectionMark).Skip(1))
        {
            sections[section.Split('\n')[0].Trim()] = SectionMark + section.TrimEnd() + "\n";
        }

        return new ResultsFile(names, sections);
    }

    /// <summary>Replaces the section of one benchmark and gives its text.</summary>
    /// <param name="run">When and how it was measured.</param>
    /// <param name="tables">What was measured.</param>
    public string Replace(string name, BenchmarkRun run, IReadOnlyList<ResultTable> tables)
    {
        var text = $"{SectionMark}{name}\n\n{run.Text()}\n\n{string.Join('\n', tables.Select(table => table.Text()))}".ReplaceLineEndings("\n");
        _sections[name] = text;
        return text;
    }

    /// <summary>Writes the file in the repository.</summary>
    public void Write() => File.WriteAllText(Location, Head() + string.Concat(_order.Where(_sections.ContainsKey).Select(name => "\n" + _sections[name])));

    private static string Head() => string.Create(CultureInfo.InvariantCulture, $"""
        # Results

        Written by `dotnet run -c Release --project tests/Benchmarks`; do not edit. Each section is of one run, named with the load at that time:
        {Environment.ProcessorCount} as load average means that the machine was fully busy, more that others were measured too. Times are of this machine and
        that load; ratios within one section say more. All parts (PBX, connector, hub, local org, client) share the cores.

        Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}.

        """);
}
