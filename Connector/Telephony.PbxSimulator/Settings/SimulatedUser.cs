namespace Telephony.PbxSimulator.Settings;

/// <summary>A manager user.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Secret">The user's secret.</param>
/// <param name="Read">Classes of events that the user gets, for example <c>call</c>; null for all.</param>
/// <param name="Write">Classes of actions that the user may send; null for all.</param>
public sealed record SimulatedUser(
    string Name, string Secret, IReadOnlyCollection<string>? Read = null, IReadOnlyCollection<string>? Write = null)
{
    /// <summary>The name only.</summary>
    public override string ToString() => Name;
}
