using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Telephony.ContractGen.Naming;

namespace Telephony.ContractGen.TypeScript;

/// <summary>The summaries of types and members, from the documentation files that the compiler writes beside the assemblies.</summary>
public sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _summaries = new(StringComparer.Ordinal);

    /// <summary>Reads the documentation of contracts and domain from the folder of the running program.</summary>
    public DocComments()
    {
        foreach (var name in new[] { "Telephony.Contracts.xml", "Telephony.Domain.xml" })
        {
            foreach (var member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, name)).Descendants("member"))
            {
                if (member.Element("summary") is { } summary)
                {
                    _summaries[member.Attribute("name")!.Value] = summary;
                }
            }
        }
    }

    /// <summary>A type's summary, or nothing.</summary>
    public string Of(Type type) => Text($"T:{type.FullName}");

    /// <summary>A property's or field's summary, or nothing.</summary>
    public string Of(MemberInfo member) => Text($"{(member is FieldInfo ? 'F' : 'P')}:{member.DeclaringType!.FullName}.{member.Name}");

    /// <summary>A method's summary, or nothing; hub methods have no overloads.</summary>
    public string Of(MethodInfo method)
    {
        var prefix = $"M:{method.DeclaringType!.FullName}.{method.Name}";
        var id = _summaries.Keys.FirstOrDefault(key => key == prefix || key.StartsWith(prefix + "(", StringComparison.Ordinal));
        return id is null ? "" : Text(id);
    }

    private string Text(string id) => _summaries.TryGetValue(id, out var summary) ? Spaces().Replace(Plain(summary), " ").Trim() : "";

    private static string Plain(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => Name(see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value ?? ""),
        XElement other => Plain(other),
        _ => "",
    }));

    private static string Name(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? Words.Camel(name) : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
