using Telephony.Connector.Calls;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>What agents do to calls by command.</summary>
internal sealed partial class CallDesk
{
    /// <summary>A click-to-dial begins; gives the key of its row.</summary>
    public string BeginDial(string channelId, string extension, string number)
    {
        lock (_lock)
        {
            Take(_tracker.Apply(new ClickToDialBegan(_eventClock.Now, channelId, extension, number)));
            Finish();
            return _rows.KeyOf(_tracker.Calls.First(call => call.Id == channelId), extension);
        }
    }

    /// <summary>A click-to-dial that the PBX refused at once is over.</summary>
    public void RefuseDial(string channelId, string extension) =>
        Apply([new OriginateEnded(_eventClock.Now, channelId, _options.Calls.ChannelOf(_agents.PhoneOf(extension)), "", Succeeded: false)]);

    /// <summary>The agent asked the connector to end this call: the PBX will not say who did.</summary>
    public void NoteReleaseCommanded(CallRow row)
    {
        lock (_lock)
        {
            if (_tracker.Calls.FirstOrDefault(call => call.Id == row.CallId)?.Legs.GetValueOrDefault(row.Extension) is { } leg)
            {
                leg.ReleaseCommanded = true;
                _store.NoteChanged(leg.Call);
                Finish();
            }
        }
    }

    /// <summary>The agent has hung up by command. After a transfer to a phone that rings, Asterisk keeps the channel until that phone is answered.</summary>
    public void NoteHungUp(CallRow row)
    {
        lock (_lock)
        {
            foreach (var channel in _tracker.Calls.FirstOrDefault(call => call.Id == row.CallId)?.Legs.GetValueOrDefault(row.Extension)?.Channels.ToList() ?? [])
            {
                Take(_tracker.Apply(new HangupAsked(_eventClock.Now, channel)));
            }

            Finish();
        }
    }

    /// <summary>The PBX holds this call for a consultation that was asked for: its end is what resumes it.</summary>
    public void NoteConsultation(string key)
    {
        lock (_lock)
        {
            if (_rows.Find(key) is { State: CallState.Hold } row)
            {
                _rows.Put(row with { IsConsulting = true });
                Finish();
            }
        }
    }

    /// <summary>Ends the wrap time now; false when none runs.</summary>
    public bool EndWrap(string key)
    {
        lock (_lock)
        {
            if (_rows.Find(key) is not { State: CallState.Idle } row)
            {
                return false;
            }

            _rows.EndRow(row, inferred: false);
            Finish();
            return true;
        }
    }

    /// <summary>Stops the wrap clock; false when none runs.</summary>
    public bool PauseWrap(string key)
    {
        lock (_lock)
        {
            if (_rows.Find(key) is not { State: CallState.Idle } row)
            {
                return false;
            }

            _rows.Publish(_rows.Put(row with { WrapEndsOn = null, IsWrapPaused = true }));
            Finish();
            return true;
        }
    }
}
