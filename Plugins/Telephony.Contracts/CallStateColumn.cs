using Telephony.Domain.Calls;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Contracts;

/// <summary>
/// A call's state as the column <c>cts_state</c> of <c>cts_dialercall</c> has it. Its twelve states have no waiting caller (that call is
/// offered to the queue) and more than one word for what comes after a talk.
/// </summary>
public static class CallStateColumn
{
    /// <summary>The option of a state.</summary>
    public static Choices.CallState Of(CallState state) => state switch
    {
        CallState.Waiting => Choices.CallState.Offering,
        CallState.Ringing => Choices.CallState.Ring,
        _ => (Choices.CallState)Enum.Parse(typeof(Choices.CallState), state.ToString()),
    };

    /// <summary>The option of a call's state as people see it: after a talk it is wrap as long as the wrap time runs.</summary>
    public static Choices.CallState Of(CallState state, bool wraps) => wraps && state == CallState.Idle ? Choices.CallState.Wrap : Of(state);

    /// <summary>The state of an option; idle for none and for one that means nothing else.</summary>
    public static CallState Read(int? option) => (Choices.CallState?)option switch
    {
        Choices.CallState.Offering => CallState.Waiting,
        Choices.CallState.Preview => CallState.Preview,
        Choices.CallState.Start => CallState.Start,
        Choices.CallState.Incoming => CallState.Incoming,
        Choices.CallState.Ring => CallState.Ringing,
        Choices.CallState.Talk => CallState.Talk,
        Choices.CallState.Hold => CallState.Hold,
        Choices.CallState.End or Choices.CallState.Stop => CallState.End,
        _ => CallState.Idle,
    };
}
