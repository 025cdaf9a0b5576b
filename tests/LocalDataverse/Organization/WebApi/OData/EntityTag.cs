namespace LocalDataverse.WebApi.OData;

/// <summary>The weak entity tag of a row: <c>W/"474122"</c>, whose number is the row version.</summary>
public static class EntityTag
{
    /// <summary>The tag of a row version.</summary>
    public static string Format(string rowVersion) => $"W/\"{rowVersion}\"";

    /// <summary>The row version of a tag; null for anything that is not a tag of a row.</summary>
    public static string? Parse(string? tag)
    {
        var text = tag?.Trim() ?? "";
        text = text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text;
        return text is ['"', .. var version, '"'] && version.Length > 0 && version.All(char.IsAsciiDigit) ? version : null;
    }
}
