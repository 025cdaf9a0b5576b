namespace Telephony.Contracts.Hub;

/// <summary>One with whom the agent talks in a conference.</summary>
public sealed record CallParticipant
{
    /// <summary>Names the participant in dropParticipant.</summary>
    public required string Id { get; init; }

    /// <summary>A colleague's name, else the name from the phone network; hostile text, empty when not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number; a colleague's extension. Empty when withheld.</summary>
    public string Number { get; init; } = "";

    /// <summary>True for the customer whose call it is.</summary>
    public bool IsCustomer { get; init; }
}
