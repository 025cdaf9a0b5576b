using Telephony.Domain.Calls;

namespace Telephony.Domain.Rules;

/// <summary>
/// The one map between the vocabularies of direction. Pages get <c>inbound</c> or <c>queue</c>: whoever called us, whoever we called. Conditions know
/// these two, <c>outbound</c> as another word for the second, and the words of payloads and tables for one kind of call alone.
/// </summary>
public static class RuleDirections
{
    /// <summary>What calls that we make are called in conditions and addresses.</summary>
    public const string Queue = "queue";

    private const string Inbound = "inbound";
    private const string Outbound = "outbound";

    /// <summary>The word in addresses: <c>inbound</c> for whoever called us, <c>queue</c> for whoever was called.</summary>
    public static string InAddress(CallDirection direction) =>
        direction is CallDirection.Inbound or CallDirection.Transfer ? Inbound : Queue;

    /// <summary>
    /// The words that are true in a condition, the one of the address first: a call of the dialer is <c>queue</c>, <c>outbound</c> and
    /// <c>ccOutbound</c>, one that was dialled from the screen <c>queue</c>, <c>outbound</c> and <c>clicktocall</c>, a transferred one <c>inbound</c> and <c>transfer</c>.
    /// </summary>
    public static string[] InConditions(CallDirection direction) =>
        [.. (InAddress(direction) == Queue ? new[] { Queue, Outbound, Words.Of(direction) } : [Inbound, Words.Of(direction)]).Distinct(StringComparer.Ordinal)];

    /// <summary>The word in texts for people, before "call": no payload's word but English.</summary>
    public static string InTexts(CallDirection direction) => direction switch
    {
        CallDirection.Transfer => "transferred",
        CallDirection.CcOutbound => "dialer",
        _ => InAddress(direction) == Queue ? Outbound : Inbound,
    };
}
