using Telephony.Connector.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Connector.Dataverse;

/// <summary>Which pattern finds the queue in callers' names, and what is odd about that.</summary>
/// <param name="Pattern">The one that counts.</param>
/// <param name="IsOfDataverse">Whether a row of Dataverse says so.</param>
/// <param name="Fault">Why the row of Dataverse does not count, as a sentence; empty when it does, or there is none.</param>
internal sealed record DnisPattern(string Pattern, bool IsOfDataverse, string Fault)
{
    /// <summary>A word of the setting's name, by which its rows are asked for.</summary>
    public const string Word = "dnis";

    /// <summary>The global setting "DNIS RegEx" of Dataverse counts; without a row that can serve, the connector's own.</summary>
    /// <param name="rows">Rows of settings, others among them.</param>
    /// <param name="own">Connector:Calls:DnisPattern.</param>
    public static DnisPattern Of(IReadOnlyList<SettingRow> rows, string own)
    {
        List<SettingRow> global = [.. rows.Where(row => row.IsGlobal && SettingDefinition.Find(row.Name)?.Name == SettingNames.DnisPattern)];
        if (global.Count == 0)
        {
            return new DnisPattern(own, false, "");
        }

        // Which of several counts is decided where the plug-ins decide it.
        var pattern = TelephonySettings.Read(global).Text(SettingNames.DnisPattern);
        var chosen = global.Exists(row => row.Value == pattern) ? pattern : global[0].Value;
        return CallerNames.Refuse(chosen) is { } fault ? new DnisPattern(own, false, fault) : new DnisPattern(chosen, true, "");
    }
}
