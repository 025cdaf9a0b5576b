using System.Collections.Frozen;
using Telephony.Connector.Calls;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Who else is in a row's call: the participants of a conference, and the customer whom a consultation is about.</summary>
internal sealed partial class RowBook
{
    // Keys of the rows that are conferences: whoever is the last to go leaves a call of two.
    private readonly HashSet<string> _conferences = new(StringComparer.Ordinal);

    /// <summary>Shows those calls anew in which somebody came or went: that may change no agent's leg.</summary>
    public void ShowParticipants()
    {
        var regrouped = _tracker?.TakeRegrouped() ?? FrozenSet<string>.Empty;
        if (regrouped.Count == 0 && _conferences.Count == 0)
        {
            return;
        }

        foreach (var row in _rows.Values.Where(row => regrouped.Contains(row.CallId) || _conferences.Contains(row.Key)).ToList())
        {
            var now = row.State == CallState.Talk ? ParticipantsOf(row) : [];
            if (now.Count == 0)
            {
                _conferences.Remove(row.Key);
            }
            else
            {
                _conferences.Add(row.Key);
            }

            if (!now.SequenceEqual(row.Participants))
            {
                Show(row with { Participants = now });
            }
        }
    }

    private IReadOnlyList<CallParticipant> ParticipantsOf(CallRow row)
    {
        var call = _tracker?.FindCall(row.CallId);
        var heard = call?.Legs.GetValueOrDefault(row.Extension) is { } leg ? _tracker!.HeardBy(leg) : [];
        return heard.Count < 2 ? [] : [.. heard.Select(channel => description.ParticipantOf(call!, channel))];
    }

    // The call that is held while its agent asks somebody.
    private string AboutOf(TrackedCall held, string asking) =>
        _rows.Values.FirstOrDefault(row => row.CallId == held.Id && row.Extension == asking) is { } row
            ? new[] { row.CustomerName, row.Name, row.Number }.FirstOrDefault(text => text.Length > 0) ?? ""
            : "";
}
