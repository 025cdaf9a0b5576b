using Microsoft.Xrm.Sdk;
using Telephony.Domain.Pops;

namespace Telephony.Plugins.Data;

/// <summary>A record found by number, as the agent sees it.</summary>
/// <param name="Match">What the pop decision needs.</param>
/// <param name="Customer">Who is on the phone: the record itself, or the customer of an order, case or opportunity; null when that one has none.</param>
internal sealed record CallerRecord(PopMatch Match, EntityReference? Customer)
{
    /// <summary>The record itself.</summary>
    public EntityReference Reference => new(Match.Table, Guid.Parse(Match.RecordId)) { Name = Match.Name };
}
