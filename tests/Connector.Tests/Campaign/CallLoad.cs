using System.Collections.Concurrent;
using System.Globalization;
using Telephony.PbxSimulator;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>Customers and agents at work on a simulated PBX: calls that are answered, abandoned while a phone rings, or declined.</summary>
internal sealed class CallLoad(SimulatedPbx pbx)
{
    private int _number;

    /// <summary>What became of each call, by the customer's number.</summary>
    public ConcurrentDictionary<string, CallEnd> Placed { get; } = new();

    /// <summary>Plays one call at a queue with one agent to its end.</summary>
    public async Task PlayAsync(string dnis, string extension, CallEnd? end = null)
    {
        var count = Interlocked.Increment(ref _number);
        var number = "+4930" + count.ToString("0000000", CultureInfo.InvariantCulture);
        var wanted = end ?? (CallEnd)(count % 3);
        var call = pbx.PlaceCall(number, "Caller", dnis);
        Placed[number] = wanted;
        await Eventually.IsTrue(() => pbx.Phones.Any(phone => phone.Extension == extension && phone.State == SimulatedPhoneState.Ringing), "the phone rings");
        switch (wanted)
        {
            case CallEnd.Answered:
                pbx.AnswerPhone(extension);

                // Shorter than the tracker's flicker a talk would be none.
                await Task.Delay(100);
                pbx.HangUp(call.Id);
                break;
            case CallEnd.Abandoned:
                pbx.HangUp(call.Id);
                break;
            case CallEnd.Declined:
                pbx.HangUpPhone(extension);
                await Eventually.IsTrue(() => pbx.HangUp(call.Id), "the caller gives up");
                break;
        }

        await Eventually.IsTrue(() => pbx.Calls.All(other => other.Id != call.Id), "the call is over");
    }
}

/// <summary>How a call of the load ends.</summary>
internal enum CallEnd
{
    /// <summary>After a talk.</summary>
    Answered,

    /// <summary>The caller gives up while the phone rings.</summary>
    Abandoned,

    /// <summary>The agent declines, then the caller gives up.</summary>
    Declined,
}
