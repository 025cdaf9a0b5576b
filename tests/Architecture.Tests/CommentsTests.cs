using System.Text.RegularExpressions;
using Telephony.TestKit;

namespace Telephony.Architecture.Tests;

[TestClass]
public sealed partial class CommentsTests
{
    private const string Private = "/// <summary>Text.</summary>\n    [Attribute(\"a\")]\n    private readonly int _field;";

    /// <summary>A doc comment is for those who call a member; who can see a private one reads its code.</summary>
    [TestMethod]
    public void Private_members_are_told_in_plain_comments()
    {
        var files = new[] { "Connector", "Plugins", "pac", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal) && !file.EndsWith(nameof(CommentsTests) + ".cs", StringComparison.Ordinal));

        Assert.AreEqual("", string.Join(Environment.NewLine, files.SelectMany(file => Told(File.ReadAllText(file)).Select(line => $"{file}: {line}"))));
    }

    [TestMethod]
    [DataRow(Private, 1)]
    [DataRow("// Text.\n    private readonly int _field;", 0)]
    [DataRow("/// <summary>Text.</summary>\n    public int Field;\n\n    private readonly int _field;", 0)]
    public void A_doc_comment_on_a_private_member_is_found(string code, int expected) => Assert.HasCount(expected, Told(code).ToList());

    private static IEnumerable<string> Told(string code) => DocumentedPrivateMember().Matches(code.ReplaceLineEndings("\n")).Select(found => found.Groups["member"].Value);

    [GeneratedRegex(@"^[ ]*///[^\n]*\n([ ]*\[[^\n]*\n)*[ ]*(?<member>private (?!protected )[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex DocumentedPrivateMember();
}
