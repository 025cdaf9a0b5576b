using System.Xml;

namespace Telephony.Plugins.Json;

/// <summary>A JSON value as the framework's reader shows it: the XML element of a member, with its type in an attribute.</summary>
internal sealed class JsonNode(XmlElement element)
{
    /// <summary>Whether it is a JSON object.</summary>
    public bool IsObject => Type == "object";

    private string Type => element.GetAttribute("type");

    /// <summary>The text of a member: of a string, number or yes/no as written; empty when it is missing, null or not of these.</summary>
    public string Text(string name) => Member(name) is { Type: not ("object" or "array" or "null") } member ? member.Value : "";

    /// <summary>The values of a member that is an array.</summary>
    public IReadOnlyList<JsonNode> Items(string name) =>
        Member(name) is { Type: "array" } member ? member.Children() : [];

    /// <summary>The values of this array; none when it is not an array.</summary>
    public IReadOnlyList<JsonNode> Items() => Type == "array" ? Children() : [];

    /// <summary>The text members of a member that is an object.</summary>
    public Dictionary<string, string> Pairs(string name) => Member(name)?.Pairs() ?? [];

    /// <summary>The text members of this object. A repeated name keeps its last value.</summary>
    public Dictionary<string, string> Pairs()
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var child in Children())
        {
            pairs[child.Name] = child.Value;
        }

        return pairs;
    }

    private string Value => element.InnerText;

    // A name that XML cannot have is in the attribute "item".
    private string Name => element.HasAttribute("item") ? element.GetAttribute("item") : XmlConvert.DecodeName(element.LocalName);

    private JsonNode? Member(string name) => Children().FirstOrDefault(child => child.Name == name);

    private IReadOnlyList<JsonNode> Children() => [.. element.ChildNodes.OfType<XmlElement>().Select(child => new JsonNode(child))];
}
