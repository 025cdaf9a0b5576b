namespace Telephony.Plugins.Data;

/// <summary>One query of a decision, for an explanation.</summary>
/// <param name="What">The table; with <c>(version)</c> behind it when only its version was asked for.</param>
/// <param name="Count">Rows that came back.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record QueryNote(string What, int Count, double Milliseconds);
