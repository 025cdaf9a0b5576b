using Telephony.Connector.Calls;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Who else is in a row's call: the participants of a conference, and the customer whom a consultation is about.</summary>
internal sealed partial class RowBook
{
    // Keys of the rows that are conferences: somebody may come or go without any agent's leg changing.
    private readonly HashSet<string> _conferences = new(StringComparer.Ordinal);

    /// <summary>Shows those conferences anew in which somebody came or went.</summary>
    public void ShowParticipants()
    {
        if (_conferences.Count > 0)
        {
            ShowParticipants(_conferences.Select(Find).OfType<CallRow>());
        }
    }

    // Most calls are of two, and are not looked for among the rows.
    private void ShowParticipants(TrackedCall call)
    {
        if (_tracker is { } tracker && call.Legs.Values.Any(leg => tracker.HeardBy(leg).Count > 1))
        {
            ShowParticipants(_rows.Values.Where(row => row.CallId == call.Id && row.State == CallState.Talk));
        }
    }

    private void ShowParticipants(IEnumerable<CallRow> rows)
    {
        foreach (var row in rows.ToList())
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
