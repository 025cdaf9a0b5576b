namespace Telephony.Domain.Calls;

/// <summary>
/// Key of a row of <c>cts_dialercallresult</c>: the id of its call and its number among the call's results,
/// <c>11111111-2222-3333-4444-555555555555~2</c>. Like a <see cref="CallKey"/> it holds only characters by which Dataverse can address rows, whatever the outcome is called.
/// </summary>
public static class ResultKey
{
    private const char Joint = '~';

    // Rows of earlier versions: the call's id, the outcome, and which time it was given from the second on.
    private const char EarlierJoint = ':';

    /// <summary>The key of a call's result.</summary>
    public static string Of(Guid callId, int number) => callId.ToString("D") + Joint + Numbers.Text(number);

    /// <summary>Whether a key is that of a call's result.</summary>
    /// <param name="number">The result's number.</param>
    /// <param name="outcome">The result's outcome, which keys of earlier versions name.</param>
    public static bool IsOf(string key, Guid callId, int number, string outcome)
    {
        var earlier = callId.ToString("D") + EarlierJoint + outcome;
        return key == Of(callId, number)
            || key == earlier
            || (key.StartsWith(earlier + EarlierJoint, StringComparison.Ordinal) && Numbers.TryRead(key.Substring(earlier.Length + 1), out _));
    }
}
