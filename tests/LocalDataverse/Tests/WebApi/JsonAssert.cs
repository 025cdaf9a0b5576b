using System.Text.Json;
using System.Text.Json.Nodes;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Compares JSON texts: same members in the same order, whatever the white space.</summary>
public static class JsonAssert
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void AreEqual(string expected, string actual) =>
        Assert.AreEqual(JsonNode.Parse(expected)!.ToJsonString(Indented), JsonNode.Parse(actual)!.ToJsonString(Indented));

    public static void IsError(string expectedCode, string expectedMessage, string actual)
    {
        var error = JsonNode.Parse(actual)!["error"]!;
        Assert.AreEqual(expectedCode, error["code"]!.GetValue<string>(), actual);
        StringAssert.Contains(error["message"]!.GetValue<string>(), expectedMessage);
    }
}
