namespace Telephony.Contracts.Hub;

/// <summary>Everything that an agent can ask of the phone.</summary>
public enum AgentCommandName
{
    /// <summary>Rings the agent's phone, then the number.</summary>
    Dial,

    /// <summary>Takes the ringing call.</summary>
    Answer,

    /// <summary>Hangs up, or refuses a ringing call.</summary>
    Release,

    /// <summary>Holds a talking call, resumes a held one.</summary>
    HoldResume,

    /// <summary>Passes the call to a number without asking.</summary>
    TransferBlind,

    /// <summary>Holds the call and calls a number.</summary>
    TransferConsult,

    /// <summary>Joins the held call with the consulted one and leaves.</summary>
    TransferComplete,

    /// <summary>Joins both calls and stays.</summary>
    Conference,

    /// <summary>Holds the call that is talked in and resumes the held one.</summary>
    Swap,

    /// <summary>Sends digits into the call.</summary>
    SendDtmf,

    /// <summary>Plays a file into the call.</summary>
    PlayWaveFile,

    /// <summary>Takes calls from queues again.</summary>
    Ready,

    /// <summary>Takes no calls, with a reason.</summary>
    NotReady,

    /// <summary>Stops the preview or wrap clock.</summary>
    Pause,

    /// <summary>Ends the wrap time now.</summary>
    EndWrap,

    /// <summary>Lets a wrap clock that was stopped run on.</summary>
    ResumeWrap,

    /// <summary>Makes the wrap time longer.</summary>
    ExtendWrap,

    /// <summary>The wrap time is not to run out before the call has an outcome: it stops then, and waits for one.</summary>
    DemandOutcome,

    /// <summary>The call has the outcome that was demanded. A wrap time that waits for it ends.</summary>
    OutcomeGiven,

    /// <summary>Takes one participant out of a conference.</summary>
    DropParticipant,

    /// <summary>Dials the call that is previewed now, before its preview ends.</summary>
    StartPreview,

    /// <summary>Does not dial the call that is previewed, with or without a reason.</summary>
    SkipPreview,

    /// <summary>Lets a preview clock that was stopped run on.</summary>
    ResumePreview,
}
