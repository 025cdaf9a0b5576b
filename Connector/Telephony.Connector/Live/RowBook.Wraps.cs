using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>The wrap time, and what agents do to rows by command.</summary>
internal sealed partial class RowBook
{
    // Wrap times by extension, as Dataverse last told them.
    private readonly Dictionary<string, int> _wrapSeconds = new(StringComparer.Ordinal);

    /// <summary>What is left of the wrap time that is over next; null when none runs.</summary>
    public TimeSpan? NextWrapLeft
    {
        get
        {
            var now = clock.GetUtcNow();
            return _rows.Values.Min(row => row.WrapLeft(now));
        }
    }

    /// <summary>Keys of the rows whose wrap time is over.</summary>
    public IReadOnlyList<string> WrappedUp
    {
        get
        {
            var now = clock.GetUtcNow();
            return [.. _rows.Values.Where(row => row.WrapLeft(now) <= TimeSpan.Zero).Select(row => row.Key)];
        }
    }

    /// <summary>Ends the wrap time now; false when none runs.</summary>
    public bool EndWrap(string key)
    {
        if (Find(key) is not { State: CallState.Idle } row)
        {
            return false;
        }

        EndRow(row, inferred: false);
        return true;
    }

    /// <summary>Stops the wrap clock; false when none runs.</summary>
    public bool PauseWrap(string key)
    {
        if (Find(key) is not { State: CallState.Idle } row)
        {
            return false;
        }

        if (row.WrapLeft(clock.GetUtcNow()) is { } left)
        {
            Show(Stopped(row, (int)Math.Ceiling(Math.Max(0, left.TotalSeconds))));
        }

        return true;
    }

    /// <summary>Lets a stopped wrap clock run on; false when none is stopped.</summary>
    public bool ResumeWrap(string key)
    {
        if (Find(key) is not { State: CallState.Idle, WrapLeftSeconds: { } left, WaitsForOutcome: false } row)
        {
            return false;
        }

        Show(Running(row, clock.GetUtcNow().AddSeconds(left)));
        return true;
    }

    /// <summary>Makes the wrap time longer; false when there is none.</summary>
    public bool ExtendWrap(string key, int seconds)
    {
        switch (Find(key))
        {
            case { State: CallState.Idle, WrapLeftSeconds: { } left, WaitsForOutcome: false } row:
                Show(row with { WrapLeftSeconds = left + seconds });
                return true;
            case { State: CallState.Idle, WrapEndsOn: { } end } row:
                Show(Running(row, end.AddSeconds(seconds)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The wrap time of this call is not to run out before the call has an outcome; false when the call has none to come.</summary>
    public bool DemandOutcome(string key)
    {
        if (Find(key) is not { State: CallState.Talk or CallState.Hold or CallState.Idle } row)
        {
            return false;
        }

        Show(row with { DemandsOutcome = true });
        return true;
    }

    /// <summary>The call has its outcome: a wrap time that waits for it ends. False when the call is over.</summary>
    public bool NoteOutcome(string key)
    {
        if (Find(key) is not { State: CallState.Talk or CallState.Hold or CallState.Idle } row)
        {
            return false;
        }

        if (row.WaitsForOutcome)
        {
            EndRow(row, inferred: false);
        }
        else
        {
            Show(row with { DemandsOutcome = false });
        }

        return true;
    }

    /// <summary>The wrap time is over: the row ends, or waits for the outcome that is demanded.</summary>
    public void RunOut(string key)
    {
        if (Find(key) is not { State: CallState.Idle } row)
        {
            return;
        }

        if (row.DemandsOutcome)
        {
            Show(Stopped(row, 0) with { WaitsForOutcome = true });
        }
        else
        {
            EndRow(row, inferred: false);
        }
    }

    /// <summary>The PBX holds this call for a consultation that was asked for: its end is what resumes it.</summary>
    public void NoteConsultation(string key)
    {
        if (Find(key) is { State: CallState.Hold } row)
        {
            Keep(row with { IsConsulting = true });
        }
    }

    // The agent's part is over: the wrap time begins, in which the outcome is chosen, or the row ends. An end that nobody saw has one too, unless it
    // is so long ago that the agent has gone on: then a wrap time would only make the agent's figures wrong.
    private void TellEnd(CallRow row, bool wraps, bool inferred)
    {
        var isRecent = !inferred || clock.GetUtcNow() - row.StateSince < LongestUnseen;
        var seconds = wraps && isRecent ? row.WrapSeconds ?? _wrapSeconds.GetValueOrDefault(row.Extension, options.Calls.DefaultWrapSeconds) : 0;
        var told = Tell(seconds > 0 ? row with { WrapEndsOn = clock.GetUtcNow().AddSeconds(seconds) } : row, inferred);
        if (seconds > 0)
        {
            return;
        }

        if (wraps && isRecent)
        {
            RunOut(told.Key);
        }
        else
        {
            EndRow(told, inferred);
        }
    }

    private static CallRow Stopped(CallRow row, int leftSeconds) => row with { WrapEndsOn = null, WrapLeftSeconds = leftSeconds };

    private static CallRow Running(CallRow row, DateTimeOffset until) => row with { WrapEndsOn = until, WrapLeftSeconds = null };

    private static CallRow WithoutWrap(CallRow row) => row with { WrapEndsOn = null, WrapLeftSeconds = null, WaitsForOutcome = false };
}
