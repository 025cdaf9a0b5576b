using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Queries;

/// <summary>The place where the next page begins, as it is in <c>$skiptoken</c>.</summary>
/// <param name="PageNumber">The page, counted from 1.</param>
/// <param name="PagingCookie">The organization's cookie; empty where the query has none.</param>
public sealed record SkipToken(int PageNumber, string PagingCookie)
{
    /// <summary>The token as the real service writes it, before URL encoding.</summary>
    public string Format() => new XElement(
        "cookie",
        new XAttribute("pagenumber", PageNumber),
        new XAttribute("pagingcookie", Uri.EscapeDataString(PagingCookie)),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    /// <summary>Reads a decoded token.</summary>
    /// <exception cref="WebApiException">The token was not made by this service.</exception>
    public static SkipToken Parse(string token)
    {
        try
        {
            var cookie = XElement.Parse(token);
            return new SkipToken(
                int.Parse(cookie.Attribute("pagenumber")?.Value ?? "", CultureInfo.InvariantCulture),
                Uri.UnescapeDataString(cookie.Attribute("pagingcookie")?.Value ?? ""));
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            throw new WebApiException(400, "0x80040203", "Invalid skiptoken. Use the value of @odata.nextLink unchanged.");
        }
    }
}
