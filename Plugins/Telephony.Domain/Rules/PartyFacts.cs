using Telephony.Domain.Calls;

namespace Telephony.Domain.Rules;

/// <summary>The record that the caller is.</summary>
/// <param name="RecordId">Its id; its table is that of the one record found.</param>
/// <param name="CustomerTable">Table of who takes part for it (<see cref="CallerTables"/>); empty for nobody.</param>
/// <param name="CustomerId">Id of who does.</param>
public sealed record CallerFacts(string RecordId, string CustomerTable, string CustomerId);

/// <summary>
/// Who takes part in a call, as conditions ask for it. The one place that says how <c>direction</c>, <c>lookupCount</c>, <c>fromParty.Key</c>,
/// <c>customer…</c>, <c>Re…</c>, <c>from…</c> and <c>to…</c> hang together: calls get their facts here, and <see cref="RuleTruth"/> tries conditions on them.
/// </summary>
public sealed record PartyFacts
{
    private const string Agents = "systemuser";

    /// <summary>How the call began.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>How many records were found.</summary>
    public int Count { get; init; }

    /// <summary>Table of the first record found; empty without one.</summary>
    public string Table { get; init; } = "";

    /// <summary>The one record that the caller is; null while there are none or several, or one whose number is only similar.</summary>
    public CallerFacts? Caller { get; init; }

    /// <summary>Id of the agent's systemuser.</summary>
    public string AgentId { get; init; } = "";

    /// <summary>Adds the facts. The payload's two parties are who called and who was called; a rule's fromParty is the other party whoever called.</summary>
    public CallFacts AddTo(CallFacts facts)
    {
        var (other, own) = RuleDirections.InAddress(Direction) == RuleDirections.Queue ? ("to", "from") : ("from", "to");
        return facts.Set(FactNames.Direction, RuleDirections.InConditions(Direction))
            .Set(FactNames.LookupCount, Count)
            .Set(FactNames.FromPartyKey, Table)
            .Set("customerType", Caller?.CustomerTable).Set("customerID", Caller?.CustomerId)
            .Set("ReType", Caller is null ? "" : Table).Set("ReId", Caller?.RecordId)
            .Set(other + "Type", Table).Set(other + "Id", Caller?.RecordId)
            .Set(own + "Type", Agents).Set(own + "Id", AgentId);
    }
}
