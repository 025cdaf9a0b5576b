using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Review;

/// <summary>Which scripts and logos of dialled numbers are there: an agent would see an empty pane or a broken picture, and nobody else anything.</summary>
internal sealed class PagesOfNumbers
{
    private readonly HashSet<string> _found;

    /// <summary>Looks for all of them with one query; with none where no row names a web resource.</summary>
    public PagesOfNumbers(IOrganizationService system, IReadOnlyList<DnisDefinition> definitions)
    {
        var names = definitions.SelectMany(NamesOf).Select(page => (object)page.Value).Distinct();
        var rows = system.AllIn(() => Rows.From(WebResource.TableName, WebResource.Name), WebResource.Name, names);
        _found = new HashSet<string>(rows.Select(row => row.Text(WebResource.Name)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a definition names in vain, a sentence each.</summary>
    public IEnumerable<string> Missing(DnisDefinition definition) =>
        from page in NamesOf(definition)
        where !_found.Contains(page.Value)
        select $"The {page.Key} does not show: there is no web resource \"{page.Value}\".";

    // What it is, and its name.
    private static IEnumerable<KeyValuePair<string, string>> NamesOf(DnisDefinition definition)
    {
        if (definition.Logo.Trim() is { Length: > 0 } logo)
        {
            yield return new KeyValuePair<string, string>("logo", logo);
        }

        if (DialledNumber.WebResourceOf(definition.ScriptUrl) is { } script)
        {
            yield return new KeyValuePair<string, string>("script", script);
        }
    }
}
