using System.Text.RegularExpressions;

namespace Telephony.Architecture.Tests;

/// <summary>What a file of C# says of itself.</summary>
/// <param name="Path">Where it is in its project.</param>
/// <param name="Namespace">Its namespace; empty for top-level statements.</param>
/// <param name="Usings">The namespaces that it opens. What it takes of them may be a constant, which leaves no trace in the DLL.</param>
internal sealed partial record SourceFile(string Path, string Namespace, IReadOnlyList<string> Usings)
{
    /// <summary>Its folder; empty for the project's own.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>True for a file that a generator of this repository writes.</summary>
    public bool IsGenerated => Path.EndsWith(".g.cs", StringComparison.Ordinal);

    /// <summary>Reads a file's text.</summary>
    public static SourceFile Read(string path, string text) => new(
        path, NamespaceLine().Match(text).Groups["name"].Value, [.. UsingLines().Matches(text).Select(line => line.Groups["name"].Value)]);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static |\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLines();
}
