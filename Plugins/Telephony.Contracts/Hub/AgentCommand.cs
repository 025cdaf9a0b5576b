namespace Telephony.Contracts.Hub;

/// <summary>One command of one agent: browser to hub, and with the agent filled in, hub to connector. Gets exactly one <see cref="CommandResult"/>.</summary>
public sealed record AgentCommand
{
    /// <summary>Chosen by the browser; a repeated id is answered with the first answer and not carried out again.</summary>
    public required string CommandId { get; init; }

    /// <summary>What to do.</summary>
    public required AgentCommandName Name { get; init; }

    /// <summary>The call it is about; empty for dial, ready and notReady.</summary>
    public string CallKey { get; init; } = "";

    /// <summary>The second call of transferComplete, conference and swap.</summary>
    public string OtherCallKey { get; init; } = "";

    /// <summary>The number of dial and transfers.</summary>
    public string Number { get; init; } = "";

    /// <summary>The digits of sendDtmf: <c>0123456789*#</c>.</summary>
    public string Digits { get; init; } = "";

    /// <summary>The file of playWaveFile.</summary>
    public string FileName { get; init; } = "";

    /// <summary>By how many seconds extendWrap makes the wrap time longer.</summary>
    public int Seconds { get; init; }

    /// <summary>The participant of dropParticipant, as the call names it.</summary>
    public string ParticipantId { get; init; } = "";

    /// <summary>The reason of notReady, and of skipPreview: one of the preview's own, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The agent's extension. Set by the hub from the token; what a browser sends here is ignored.</summary>
    public string Extension { get; init; } = "";

    /// <summary>The agent's systemuser id. Set by the hub from the token; what a browser sends here is ignored.</summary>
    public string SystemUserId { get; init; } = "";
}
