using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>One question to the directory.</summary>
/// <param name="Number">Who calls; null for a caller without number, whom only customisers can find.</param>
/// <param name="AgentId">Whose rights count.</param>
/// <param name="Settings">Which tables and columns are searched.</param>
/// <param name="Filters">Columns that have to equal one of <paramref name="QueueNames"/>.</param>
/// <param name="QueueNames">The call's queue, by its names; empty lets every record through.</param>
internal sealed record CallerLookup(
    CallDescription Call, PhoneNumber? Number, Guid AgentId, TelephonySettings Settings, IReadOnlyList<DnisFilter> Filters, IReadOnlyList<string> QueueNames)
{
    /// <summary>Whether customisers are asked too.</summary>
    public bool AsksCustomisers => Settings.YesNo(SettingNames.CustomLookup);

    /// <summary>The filter of a table; null for none.</summary>
    public DnisFilter? FilterOf(string table) => QueueNames.Count == 0 ? null : Filters.FirstOrDefault(filter => filter.Table == table);
}
