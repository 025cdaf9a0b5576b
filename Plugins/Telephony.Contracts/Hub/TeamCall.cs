using Telephony.Domain.Calls;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Contracts.Hub;

/// <summary>One call of an agent, as the supervisor sees it.</summary>
public sealed record TeamCall
{
    /// <summary>Key of the call, the same as in cts_dialercall.</summary>
    public required string CallKey { get; init; }

    /// <summary>Where the call stands.</summary>
    public required Choices.CallState State { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>How the call began.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>The other party's number as the PBX gives it; empty when withheld.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>The other party's name: in Dataverse where it is known, else from the phone network; hostile text.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number that the customer dialled.</summary>
    public string Dnis { get; init; } = "";

    /// <summary>The queue's name.</summary>
    public string QueueName { get; init; } = "";

    /// <summary>When the call began, UTC.</summary>
    public required DateTimeOffset StartedOn { get; init; }

    /// <summary>When the talk began, UTC.</summary>
    public DateTimeOffset? AnsweredOn { get; init; }

    /// <summary>Id of the cts_dialercall row, once Dataverse has it.</summary>
    public string DtCallId { get; init; } = "";
}
