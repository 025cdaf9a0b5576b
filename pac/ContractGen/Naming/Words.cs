using System.Text;

namespace Telephony.ContractGen.Naming;

/// <summary>How names of the solution become names of code.</summary>
public static class Words
{
    /// <summary><c>Click to call</c> becomes <c>ClickToCall</c>, <c>CC outbound</c> <c>CcOutbound</c>; what is not a letter or digit parts words.</summary>
    public static string Pascal(string label)
    {
        var name = new StringBuilder();
        foreach (var word in label.Split([' ', '-', '/', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isAbbreviation = word.Length > 1 && word.All(char.IsUpper);
            name.Append(char.ToUpperInvariant(word[0])).Append(isAbbreviation ? word[1..].ToLowerInvariant() : word[1..]);
        }

        return name.ToString();
    }

    /// <summary>A schema name without the publisher's prefix, with a capital first letter: <c>cts_DialerCall</c> becomes <c>DialerCall</c>.</summary>
    public static string WithoutPrefix(string schemaName)
    {
        var name = schemaName.StartsWith("cts_", StringComparison.Ordinal) ? schemaName[4..] : schemaName;
        return name switch
        {
            "statecode" => "StateCode",
            "statuscode" => "StatusCode",
            _ => char.ToUpperInvariant(name[0]) + name[1..],
        };
    }

    /// <summary>
    /// The class or object of a table: its schema name without prefix. The table <c>Task</c> is <c>TaskActivity</c>, since its
    /// own name would hide <see cref="System.Threading.Tasks.Task"/> from everyone who uses the namespace.
    /// </summary>
    public static string OfTable(string schemaName) => schemaName == "Task" ? "TaskActivity" : WithoutPrefix(schemaName);

    /// <summary>The name with a small first letter, for TypeScript and JSON.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
