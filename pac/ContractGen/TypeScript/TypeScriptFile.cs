using System.Text;

namespace Telephony.ContractGen.TypeScript;

/// <summary>Writes the text of one generated TypeScript file as prettier would: two spaces, double quotes, at most 140 characters a line, as PcfControls/.prettierrc says.</summary>
public sealed class TypeScriptFile
{
    private const int PrintWidth = 140;
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Begins a file; <paramref name="source"/> names what it is written from.</summary>
    public TypeScriptFile(string source) =>
        _text.Append("// Written by pac/ContractGen from ").Append(source).Append(". Run: dotnet run --project pac/ContractGen\n");

    /// <summary>Writes a blank line.</summary>
    public void Blank() => _text.Append('\n');

    /// <summary>Opens a block with its doc comment.</summary>
    public void Open(string declaration, string summary)
    {
        Doc(summary);
        Line(declaration + " {");
        _depth++;
    }

    /// <summary>Closes the block opened last.</summary>
    public void Close(string end)
    {
        _depth--;
        Line(end);
    }

    /// <summary>Writes a line with its doc comment.</summary>
    public void Member(string summary, string line)
    {
        Doc(summary);
        Line(line);
    }

    /// <summary>Writes a union of texts, on one line where it fits.</summary>
    public void Union(string summary, string name, IEnumerable<string> words)
    {
        var quoted = words.Select(word => $"\"{word}\"").ToList();
        var line = $"export type {name} = {string.Join(" | ", quoted)};";
        Doc(summary);
        if (line.Length <= PrintWidth)
        {
            Line(line);
            return;
        }

        Line($"export type {name} =");
        var unbroken = $"  {string.Join(" | ", quoted)};";
        if (unbroken.Length <= PrintWidth)
        {
            Line(unbroken);
            return;
        }

        for (var index = 0; index < quoted.Count; index++)
        {
            Line($"  | {quoted[index]}{(index == quoted.Count - 1 ? ";" : "")}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Doc(string summary)
    {
        if (summary.Length > 0)
        {
            Line($"/** {summary.Replace("*/", "*\\/", StringComparison.Ordinal)} */");
        }
    }

    private void Line(string text) => _text.Append(' ', _depth * 2).Append(text).Append('\n');
}
