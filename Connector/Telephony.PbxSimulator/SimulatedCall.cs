namespace Telephony.PbxSimulator;

/// <summary>A call with a customer as it is now.</summary>
/// <param name="Id">The Uniqueid of the customer's channel.</param>
/// <param name="Number">The customer's number.</param>
/// <param name="Name">The customer's name, without a queue's prefix; empty when unknown.</param>
/// <param name="Dnis">The number that the customer dialled; empty when the customer was called.</param>
/// <param name="Queue">The queue; empty for none.</param>
/// <param name="Extension">The phone that rings or talks; empty for none.</param>
public sealed record SimulatedCall(
    string Id, string Number, string Name, string Dnis, string Queue, SimulatedCallState State, string Extension);

/// <summary>What happens on a call, from the customer's side.</summary>
public enum SimulatedCallState
{
    /// <summary>The customer waits; no phone rings.</summary>
    Waiting,

    /// <summary>An agent's phone rings for the customer, or the customer's phone rings.</summary>
    Ringing,

    /// <summary>Customer and agent talk.</summary>
    Talking,

    /// <summary>The customer hears music while the agent holds the call.</summary>
    Held,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>A phone as it is now.</summary>
/// <param name="State">What it does.</param>
/// <param name="Peer">The number of the other party; empty for none.</param>
public sealed record SimulatedPhoneStatus(string Extension, string Name, SimulatedPhoneState State, string Peer);

/// <summary>What a phone does.</summary>
public enum SimulatedPhoneState
{
    Free,

    Ringing,

    /// <summary>Its user hears the other party ring.</summary>
    Calling,

    /// <summary>Its user talks.</summary>
    Talking,

    /// <summary>Its user holds the other party.</summary>
    Holding,

    /// <summary>It is not registered.</summary>
    Unregistered,
}
