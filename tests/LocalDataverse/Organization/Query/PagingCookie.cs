using System.Xml.Linq;
using LocalDataverse.Errors;

namespace LocalDataverse.Query;

/// <summary>The paging cookie: the page it ends and the ids of its first and last row, in Dataverse's XML.</summary>
internal static class PagingCookie
{
    public static string Write(int page, string idColumn, Guid first, Guid last) =>
        new XElement(
            "cookie",
            new XAttribute("page", page),
            new XElement(idColumn, new XAttribute("last", last.ToString("B").ToUpperInvariant()), new XAttribute("first", first.ToString("B").ToUpperInvariant())))
            .ToString(SaveOptions.DisableFormatting);

    /// <summary>The id of the last row of the page before; null when the cookie says none.</summary>
    public static Guid? LastId(string? cookie, string idColumn)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        try
        {
            return Guid.TryParse(XElement.Parse(cookie).Element(idColumn)?.Attribute("last")?.Value, out var id) ? id : null;
        }
        catch (System.Xml.XmlException)
        {
            throw Faults.InvalidArgument("The paging cookie is not the one that the page before gave.");
        }
    }
}
