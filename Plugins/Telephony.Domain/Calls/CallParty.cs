namespace Telephony.Domain.Calls;

/// <summary>One of the two sides of a call: who hung up.</summary>
public enum CallParty
{
    /// <summary>The person outside.</summary>
    Customer,

    Agent,
}
