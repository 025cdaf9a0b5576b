using System.Text;

namespace Telephony.Solution.Tests;

/// <summary>The text form that SolutionPackager writes itself; with it, an extract gives every file back byte for byte.</summary>
[TestClass]
public sealed class FileTextTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];
    private static readonly string[] CopiedFolders = ["appactions/", "customapis/", "environmentvariabledefinitions/"];

    [TestMethod]
    public void Packed_files_begin_with_a_byte_order_mark_and_a_declaration() => Unpacked.AssertNone(
        Packed().Where(file => !Bytes(file).AsSpan().StartsWith(Bom) || !Text(file).StartsWith(Declaration, StringComparison.Ordinal))
            .Select(file => $"{file} must begin with a byte order mark and {Declaration.Trim()}"));

    [TestMethod]
    public void Copied_files_have_neither() => Unpacked.AssertNone(
        Copied().Where(file => Bytes(file).AsSpan().StartsWith(Bom) || Text(file).StartsWith("<?xml", StringComparison.Ordinal))
            .Select(file => $"{file} is copied as it is; take the byte order mark and the declaration off."));

    [TestMethod]
    public void Lines_end_with_a_line_feed_alone() =>
        Unpacked.AssertNone(Unpacked.Files().Where(file => Text(file).Contains('\r')).Select(file => $"{file} has carriage returns."));

    [TestMethod]
    public void The_last_line_has_no_line_feed() =>
        Unpacked.AssertNone(Unpacked.Files().Where(file => Text(file).EndsWith('\n')).Select(file => $"{file} ends with a line feed."));

    [TestMethod]
    public void Every_level_is_indented_by_two_spaces() => Unpacked.AssertNone(
        from file in Unpacked.Files()
        from line in Text(file).Split('\n').Select((text, index) => (text, index))
        let spaces = line.text.Length - line.text.TrimStart().Length
        where spaces % 2 == 1 || line.text.TrimStart(' ').StartsWith('\t')
        select $"{file}({line.index + 1}) is not indented by two spaces a level.");

    [TestMethod]
    public void Every_file_is_XML() => Unpacked.AssertNone(
        Unpacked.Files().Where(file => !file.EndsWith(".xml", StringComparison.Ordinal))
            .Select(file => $"{file} is a build output; pac/stage.sh adds it."));

    private static IEnumerable<string> Copied() =>
        Unpacked.Files().Where(file => CopiedFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));

    private static IEnumerable<string> Packed() => Unpacked.Files().Except(Copied());

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Unpacked.Source, file));

    private static string Text(string file) => Encoding.UTF8.GetString(Bytes(file)).TrimStart('\uFEFF');
}
