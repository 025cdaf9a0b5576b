using Telephony.Domain.Calls;

namespace Telephony.Domain.Rules;

/// <summary>
/// The one map between the two vocabularies of direction: conditions and addresses know <c>inbound</c> and <c>queue</c>,
/// payloads and tables know the words of <see cref="CallDirection"/>.
/// </summary>
public static class RuleDirections
{
    /// <summary>What calls of the dialer are called in conditions and addresses.</summary>
    public const string Queue = "queue";

    private const string Inbound = "inbound";

    /// <summary>The word in addresses: <c>inbound</c> for whoever called us, <c>queue</c> for whoever was called.</summary>
    public static string InAddress(CallDirection direction) =>
        direction is CallDirection.Inbound or CallDirection.Transfer ? Inbound : Queue;

    /// <summary>The words that are true in a condition: a call of the dialer is <c>queue</c> and <c>ccOutbound</c>, a transferred one <c>inbound</c> and <c>transfer</c>.</summary>
    public static string[] InConditions(CallDirection direction) => direction switch
    {
        CallDirection.CcOutbound => [Queue, Words.Of(direction)],
        CallDirection.Transfer => [Inbound, Words.Of(direction)],
        _ => [Words.Of(direction)],
    };
}
