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

        Show(row with { WrapEndsOn = null, IsWrapPaused = true });
        return true;
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
        if (seconds == 0)
        {
            EndRow(told, inferred);
        }
    }
}
