using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// What came of giving a call an outcome: the answer of <c>cts_SetCallOutcome</c> (JSON text <c>Result</c>):
/// <c>{"dtCallId":"…","resultId":"…","result":"Call back","computedOutcome":"","status":"open","retryOn":"2026-01-31T09:00:00Z"}</c>.
/// </summary>
[DataContract]
public sealed record OutcomeResult
{
    /// <summary>Id of the cts_dialercall row.</summary>
    [DataMember(Name = "dtCallId")]
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the cts_dialercallresult row.</summary>
    [DataMember(Name = "resultId")]
    public string ResultId { get; init; } = "";

    /// <summary>The outcome that was given.</summary>
    [DataMember(Name = "result")]
    public string Result { get; init; } = "";

    /// <summary>The outcome that a customiser's step computed, which overrides it; empty when none did.</summary>
    [DataMember(Name = "computedOutcome")]
    public string ComputedOutcome { get; init; } = "";

    /// <summary>The call's status after it, in words of <c>cts_status</c>.</summary>
    [DataMember(Name = "status")]
    public string Status { get; init; } = "";

    /// <summary>When the customer is to be called again, UTC: <c>2026-01-31T09:00:00Z</c>; empty for never.</summary>
    [DataMember(Name = "retryOn")]
    public string RetryOn { get; init; } = "";
}
