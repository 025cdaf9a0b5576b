using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Texts of a phonecall that is there already, as an agent may have changed them.</summary>
/// <param name="CustomText">The column that the setting "Custom Text Column" names, or the usual one; empty where there is none.</param>
internal sealed record PhoneCallTexts(string Description, string CustomText)
{
    /// <summary>Reads them, in one query; null without a phonecall that the user may read.</summary>
    public static PhoneCallTexts? Read(IOrganizationService service, string phoneCallId, TelephonySettings settings, Configuration configuration)
    {
        if (!Guid.TryParse(phoneCallId, out var id))
        {
            return null;
        }

        var column = ColumnOf(settings, configuration);
        var query = Rows.From(PhoneCall.TableName, column.Length == 0 ? [PhoneCall.Description] : [PhoneCall.Description, column]).Where(PhoneCall.Id, id);
        return MissingColumn.Read(service, query, "Custom Text Column", column).Entities.FirstOrDefault() is { } row
            ? new PhoneCallTexts(row.Text(PhoneCall.Description), column.Length == 0 ? "" : row.GetAttributeValue<object>(column)?.ToString() ?? "")
            : null;
    }

    private static string ColumnOf(TelephonySettings settings, Configuration configuration)
    {
        var column = settings.Text(SettingNames.CustomTextColumn).Trim().ToLowerInvariant();
        return column == SettingDefinition.UsualCustomTextColumn && !configuration.HasUsualCustomText ? "" : column;
    }
}
