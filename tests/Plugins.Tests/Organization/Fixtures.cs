using System.Text.Json;
using Telephony.TestKit;

namespace Telephony.Plugins.Tests.Organization;

/// <summary>The JSON files that C# and TypeScript share, compared by their members: <c>.cells[].value:Number</c>.</summary>
internal static class Fixtures
{
    public static string Read(string name) => File.ReadAllText(RepositoryRoot.Combine("tests", "contracts", "api", name + ".json"));

    public static string First(string array) => JsonDocument.Parse(array).RootElement[0].GetRawText();

    public static string Members(string json) => string.Join(' ', Members(JsonDocument.Parse(json).RootElement, "").Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Members(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array when element.GetArrayLength() > 0 => element.EnumerateArray().SelectMany(item => Members(item, path + "[]")),
        JsonValueKind.True or JsonValueKind.False => [path + ":Boolean"],
        _ => [$"{path}:{element.ValueKind}"],
    };
}
