using Telephony.Connector.Calls;

namespace Telephony.Connector.Live;

/// <summary>What agents do to calls by command.</summary>
internal sealed partial class CallDesk
{
    /// <summary>A click-to-dial begins; gives the key of its row.</summary>
    public string BeginDial(string channelId, string extension, string number)
    {
        lock (_lock)
        {
            Take(_calls.Tracker.Apply(new ClickToDialBegan(_calls.Now, channelId, extension, number)));
            Finish();
            return _book.KeyOf(_calls.Find(channelId)!, extension);
        }
    }

    /// <summary>A click-to-dial that the PBX refused at once is over.</summary>
    public void RefuseDial(string channelId, string extension) =>
        Apply([new OriginateEnded(_calls.Now, channelId, _calls.ChannelOf(extension), "", Succeeded: false)]);

    /// <summary>The agent asked the connector to end this call: the PBX will not say who did.</summary>
    public void NoteReleaseCommanded(CallRow row)
    {
        lock (_lock)
        {
            if (_calls.Find(row.CallId)?.Legs.GetValueOrDefault(row.Extension) is { } leg)
            {
                leg.ReleaseCommanded = true;
                _calls.NoteChanged(leg.Call);
                Finish();
            }
        }
    }

    /// <summary>The agent has hung up by command. After a transfer to a phone that rings, Asterisk keeps the channel until that phone is answered.</summary>
    public void NoteHungUp(CallRow row)
    {
        lock (_lock)
        {
            foreach (var channel in _calls.Find(row.CallId)?.Legs.GetValueOrDefault(row.Extension)?.Channels.ToList() ?? [])
            {
                Take(_calls.Tracker.Apply(new HangupAsked(_calls.Now, channel)));
            }

            Finish();
        }
    }

    /// <summary>The PBX holds this call for a consultation that was asked for: its end is what resumes it.</summary>
    public void NoteConsultation(string key)
    {
        lock (_lock)
        {
            _book.NoteConsultation(key);
            Finish();
        }
    }

    /// <summary>Ends the wrap time now; false when none runs.</summary>
    public bool EndWrap(string key) => Try(() => _book.EndWrap(key));

    /// <summary>Stops the wrap clock; false when none runs.</summary>
    public bool PauseWrap(string key) => Try(() => _book.PauseWrap(key));

    /// <summary>Lets a stopped wrap clock run on; false when none is stopped.</summary>
    public bool ResumeWrap(string key) => Try(() => _book.ResumeWrap(key));

    /// <summary>Makes the wrap time longer; false when there is none.</summary>
    public bool ExtendWrap(string key, int seconds) => Try(() => _book.ExtendWrap(key, seconds));

    /// <summary>The wrap time is not to run out before the call has an outcome; false when the call has none to come.</summary>
    public bool DemandOutcome(string key) => Try(() => _book.DemandOutcome(key));

    /// <summary>The call has its outcome: a wrap time that waits for it ends. False when the call is over.</summary>
    public bool NoteOutcome(string key) => Try(() => _book.NoteOutcome(key));

    private bool Try(Func<bool> act)
    {
        lock (_lock)
        {
            var done = act();
            Finish();
            return done;
        }
    }
}
