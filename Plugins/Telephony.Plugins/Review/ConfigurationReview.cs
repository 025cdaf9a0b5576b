using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Lookups;

namespace Telephony.Plugins.Review;

/// <summary>Judges all settings, outcomes and dialled numbers together: what is odd about one may be put right, or wrong, by another.</summary>
internal sealed class ConfigurationReview(IOrganizationService system)
{
    private readonly WarningColumn _ofSettings = new(system, DialerKvTable.Warning);
    private readonly WarningColumn _ofOutcomes = new(system, DialerCallOutcome.Warning);
    private readonly WarningColumn _ofNumbers = new(system, DialerDnis.Warning);

    /// <summary>Writes every warning that has changed: three queries, two more where a row is for one user, and one where a number names a web resource.</summary>
    public void WriteWarnings()
    {
        var settingRows = _ofSettings.Read(SettingStore.Query());
        var outcomeRows = _ofOutcomes.Read(OutcomeStore.Query());
        var numberRows = _ofNumbers.Read(DnisStore.Query());
        var settings = new SettingRows(settingRows.Select(SettingStore.Read));
        var outcomes = OutcomeStore.Read(outcomeRows);
        var warnings = new SettingWarnings(settings, outcomes, UsersOf(settings.All));

        var rights = ConnectorRights.Warnings(system, settings.All.SelectMany(LookupTables.DecidedBy));

        settingRows.ForEach(row => _ofSettings.Write(row, [.. warnings.Of(SettingStore.Read(row)), .. LookupTables.DecidedBy(SettingStore.Read(row)).Where(rights.ContainsKey).Select(table => rights[table])]));
        outcomeRows.ForEach(row => _ofOutcomes.Write(row, OutcomeWarnings.Of(outcomes.Definitions.First(outcome => outcome.Id == row.Id), outcomes)));
        var numbers = DnisStore.Read(numberRows).ToDictionary(number => number.Id);
        var pages = new PagesOfNumbers(system, [.. numbers.Values]);
        numberRows.ForEach(row => _ofNumbers.Write(row, [.. numbers[row.Id].Warnings(settings.Global), .. pages.Missing(numbers[row.Id])]));
    }

    // Two queries for all scopes together, none where all rows are global.
    private Func<string, string?> UsersOf(IEnumerable<SettingRow> rows)
    {
        List<string> scopes = [.. rows.Where(row => !row.IsGlobal).Select(row => NameOf(row.Scope)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var ids = scopes.Where(scope => Guid.TryParse(scope, out _)).ToList();
        var users = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var user in system.AllIn(() => Rows.From(SystemUser.TableName, SystemUser.FullName), SystemUser.Id, ids.Select(id => (object)Guid.Parse(id))))
        {
            users[user.Id.ToString("D")] = user.Id.ToString("D");
        }

        foreach (var user in system.AllIn(() => Rows.From(SystemUser.TableName, SystemUser.FullName), SystemUser.FullName, scopes.Except(ids)))
        {
            users[user.Text(SystemUser.FullName)] = user.Id.ToString("D");
        }

        return scope => users.TryGetValue(NameOf(scope), out var id) ? id : null;
    }

    private static string NameOf(string scope)
    {
        var name = scope.Trim().Trim('{', '}');
        return Guid.TryParse(name, out var id) ? id.ToString("D") : name;
    }
}
