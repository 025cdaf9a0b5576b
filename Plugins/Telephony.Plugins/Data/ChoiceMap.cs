using Microsoft.Xrm.Sdk;
using Telephony.Contracts;
using Telephony.Domain.Calls;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Plugins.Data;

/// <summary>The domain's enums as option values and back. Members have the same names but for letter case, except for call states.</summary>
internal static class ChoiceMap
{
    /// <summary>How a call began.</summary>
    public static OptionSetValue Of(CallDirection direction) => new((int)Parse<Choices.CallDirection>(direction.ToString()));

    /// <summary>Whether a call is done with.</summary>
    public static OptionSetValue Of(CallStatus status) => new((int)Parse<Choices.DialerCallStatus>(status.ToString()));

    /// <summary>How a call began; inbound for none.</summary>
    public static CallDirection Direction(int? option) => Back<Choices.CallDirection, CallDirection>(option) ?? CallDirection.Inbound;

    /// <summary>How a call began; null for none.</summary>
    public static CallDirection? DirectionOrNull(int? option) => Back<Choices.CallDirection, CallDirection>(option);

    /// <summary>Whether a call is done with.</summary>
    public static CallStatus Status(int? option) => Back<Choices.DialerCallStatus, CallStatus>(option) ?? CallStatus.Open;

    /// <summary>What an outcome does.</summary>
    public static OutcomeAction Action(int? option) => Back<Choices.OutcomeAction, OutcomeAction>(option) ?? OutcomeAction.None;

    /// <summary>An agent's state as its word; empty for none.</summary>
    public static string AgentState(int? option) =>
        Back<Choices.AgentState, Domain.Calls.AgentState>(option) is { } state ? Domain.Words.Of(state) : "";

    /// <summary>A call's state.</summary>
    public static OptionSetValue Of(CallState state) => new((int)CallStateColumn.Of(state));

    /// <summary>An agent's call state: what follows a talk is wrap, as long as it has time.</summary>
    public static OptionSetValue OfAgent(CallState state, bool wraps) =>
        new((int)(state == CallState.End ? Choices.CallState.Idle : CallStateColumn.Of(state, wraps)));

    /// <summary>A call's state back from its column.</summary>
    public static CallState State(int? option) => CallStateColumn.Read(option);

    private static T Parse<T>(string name)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), name, true);

    private static TDomain? Back<TChoice, TDomain>(int? option)
        where TChoice : struct, Enum
        where TDomain : struct, Enum =>
        option is { } value && Enum.GetName(typeof(TChoice), value) is { } name ? Parse<TDomain>(name) : null;
}
