namespace Telephony.Connector.Live;

/// <summary>What the DNIS of a call is.</summary>
internal sealed partial class CallRows
{
    /// <summary>The definitions have changed: calls on screens that have none get theirs now, not with the next change of their own.</summary>
    public void TakeDefinitions()
    {
        foreach (var row in _rows.Rows.Where(row => row.IsShown && row.DnisId.Length == 0).ToList())
        {
            var now = WithDnis(row, row);
            if (now != row)
            {
                Publish(Put(now));
            }
        }
    }

    /// <summary>
    /// A definition that the call was told stays while its queue and number do, over a restart and whatever becomes of the list: what the agent sees and
    /// says does not change in mid-call.
    /// </summary>
    private CallRow WithDnis(CallRow before, CallRow now)
    {
        if (before.DnisId.Length > 0 && (before.QueueName, before.Dnis) == (now.QueueName, now.Dnis))
        {
            return now;
        }

        var dnis = definitions.Of(now.QueueName, now.Dnis);
        return now with { DnisId = dnis.Definition?.Id ?? "", DnisText = dnis.Text };
    }
}
