using System.Text.RegularExpressions;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Settings;

/// <summary>Judges what a DNIS definition, or a queue, says of its page, organization, logo and filter.</summary>
public static class DialledNumber
{
    // A web resource's name: https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resources#web-resource-properties.
    private static readonly Regex WebResource = new("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$", RegexOptions.CultureInvariant, PatternTime.Limit);

    // The address of a web resource within the organization, with or without the token of its cache.
    private static readonly Regex Address = new(@"^/+(?:\{[^/]*\}/)?WebResources/(?<name>[^?#]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);

    /// <summary>The name of the web resource that an address within the organization opens; null for any other address.</summary>
    public static string? WebResourceOf(string address) =>
        Address.Match(address.Trim()) is { Success: true } match ? Uri.UnescapeDataString(match.Groups["name"].Value) : null;

    /// <summary>Why a text cannot be a logo, as a sentence; null when it can.</summary>
    public static string? RefuseLogo(string logo) => WebResource.IsMatch(logo.Trim()) ? null
        : "A logo is a web resource of the organization: write its name, such as cts_/images/queue-support.svg.";

    /// <summary>Why a text cannot be the address of an organization, as a sentence; null when it can.</summary>
    public static string? RefuseOrganization(string address)
    {
        var isOne = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && UrlPolicy.RefuseForm(address.Trim()) is null
            && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback));
        return isOne ? null : "Write the address of an organization, such as https://other.crm.dynamics.com.";
    }

    /// <summary>What is odd about a definition that is accepted all the same.</summary>
    /// <param name="scriptUrl">The page, or empty.</param>
    /// <param name="organization">The organization that is asked, or empty.</param>
    /// <param name="lookupFilter">The filter, or empty.</param>
    public static IEnumerable<string> Warnings(string scriptUrl, string organization, string lookupFilter, TelephonySettings settings)
    {
        if (scriptUrl.Length > 0 && settings.UrlPolicy.Refuse(scriptUrl) is { } refusal)
        {
            yield return $"The script does not open. {refusal}";
        }

        if (Uri.TryCreate(organization.Trim(), UriKind.Absolute, out var uri) && (uri.AbsolutePath.Length > 1 || uri.Query.Length > 0 || uri.Fragment.Length > 0))
        {
            yield return $"Only {uri.GetLeftPart(UriPartial.Authority)} of the organization's address counts.";
        }

        foreach (var odd in SettingWarnings.OfFilters(DnisFilter.ReadAll(lookupFilter) ?? [], settings))
        {
            yield return odd;
        }
    }
}
