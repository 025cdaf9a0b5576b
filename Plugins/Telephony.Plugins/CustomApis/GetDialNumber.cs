using Microsoft.Xrm.Sdk;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.GetDialNumber;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetDialNumber</c>: what the PBX is to dial for a number that somebody wrote. An outside number gets the prefix of the first
/// <c>Dynamic_Prefix</c> row that fits the customer's record as the caller may read it, else "External Dial Prefix". Writes nothing.
/// </summary>
public sealed class GetDialNumber : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var number = request.Required(Api.Request.PhoneNumber);
        var settings = request.Configuration.SettingsOf(AgentStore.ByUser(request.Caller, request.CallerId));
        var dial = DialNumber.Of(number, settings, DynamicPrefix(request, settings))
            ?? throw new InvalidPluginExecutionException($"There is no number to dial in \"{number.Cut(50)}\".");
        request.Answer(Api.Response.DialNumber, dial.Text);
        request.Answer(Api.Response.Prefix, dial.Prefix);
    }

    private static string? DynamicPrefix(PluginRequest request, TelephonySettings settings)
    {
        var table = request.Text(Api.Request.Table).Trim().ToLowerInvariant();
        var prefixes = settings.DialPrefixes.Where(prefix => prefix.Table == table).ToList();
        if (prefixes.Count == 0 || request.Text(Api.Request.RecordId).Length == 0)
        {
            return null;
        }

        var columns = prefixes.Select(prefix => prefix.Column).Distinct().ToArray();
        var rows = AgentReader.Read(request.Caller, () => Rows.From(table, columns), table + "id", [request.RequiredId(Api.Request.RecordId)]);
        return rows.FirstOrDefault() is { } row ? prefixes.FirstOrDefault(prefix => prefix.Fits(TextsOf(row, prefix.Column)))?.Prefix : null;
    }

    // A choice fits by its number and its label, a lookup by its id and its name, yes/no by both words.
    private static IEnumerable<string> TextsOf(Entity row, string column)
    {
        var value = row.GetAttributeValue<object>(column);
        yield return value switch
        {
            OptionSetValue option => Domain.Numbers.Text(option.Value),
            EntityReference reference => reference.Id.ToString("D"),
            IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
        if (value is EntityReference { Name: { Length: > 0 } name })
        {
            yield return name;
        }

        if (row.FormattedValues.TryGetValue(column, out var label))
        {
            yield return label;
        }
    }
}
