using Telephony.Ami.Actions;
using Telephony.Connector.Live;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Commands;

/// <summary>Commands of an agent who has more than one other party.</summary>
internal sealed partial class PbxCommands
{
    private const string NotSwapped = "The telephone system did not change over to the other call.";

    // A consultation shares the line with the call that it is for: Asterisk changes over by its own keys. Two lines of the phone are held and resumed.
    private async Task SwapAsync(CallPair pair, CancellationToken cancellationToken)
    {
        if (desk.SharerOf(pair.Held)?.Key == pair.Current.Key)
        {
            await ChangeOverAsync(pair.Held, cancellationToken);
            return;
        }

        await HoldResumeAsync(pair.Current, cancellationToken);
        await line.SendAsync(Notify(OwnChannel(pair.Held), "talk"), cancellationToken);
        await ConfirmAsync(pair.Held, after => after.State != CallState.Hold, NotSwapped, cancellationToken);
    }

    private async Task ChangeOverAsync(CallRow held, CancellationToken cancellationToken)
    {
        var own = OwnChannel(held);
        await PressAsync(options.Commands.SwapDigits, digit => new PlayDTMFAction(own, digit, DurationMs: 100, Receive: true), cancellationToken);
        await ConfirmAsync(held, after => after.State != CallState.Hold, NotSwapped, cancellationToken);
    }

    private async Task DropAsync(CallRow row, string participantId, CancellationToken cancellationToken)
    {
        var channel = desk.ChannelOf(row, participantId) ?? throw new CommandRefusedException("This participant is not in the conference any more.");
        await line.SendAsync(new HangupAction(channel, NormalClearing), cancellationToken);
        await ConfirmAsync(row, after => after.Participants.All(participant => participant.Id != participantId), "The telephone system did not take the participant out.", cancellationToken);
    }

    private string OtherChannel(CallRow row) => desk.ChannelsOf(row).Other ?? throw new CommandRefusedException("The other party is gone already.");
}
