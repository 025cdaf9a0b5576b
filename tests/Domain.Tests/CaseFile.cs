namespace Telephony.Domain.Tests;

/// <summary>Tables of cases under <c>tests/cases</c>: one case a line, <c>#</c> for remarks.</summary>
internal static class CaseFile
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "cases");

    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Length > 0 && line[0] != '#');

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Telephony.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds Telephony.sln.");
    }
}
