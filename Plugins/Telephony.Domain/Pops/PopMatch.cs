using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Pops;

/// <summary>One record that has the caller's number.</summary>
/// <param name="Table">Logical name of its table.</param>
/// <param name="RecordId">Its id as text.</param>
/// <param name="Name">Its name in lists.</param>
/// <param name="Column">The phone column that has the number.</param>
/// <param name="Strength">How sure it is that the number is the caller's.</param>
public sealed record PopMatch(string Table, string RecordId, string Name, string Column, MatchStrength Strength = MatchStrength.Exact);
