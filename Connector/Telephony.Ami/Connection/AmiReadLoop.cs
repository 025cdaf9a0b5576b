using System.Buffers;
using System.IO.Pipelines;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Connection;

/// <summary>
/// Reads until the connection ends. It never waits for anybody but the socket: answers wake their waiters elsewhere, events go into a
/// bounded queue, and when that is full the connection ends, so that no event is lost and the socket never blocks.
/// </summary>
internal sealed class AmiReadLoop(PipeReader input, AmiOptions options, PendingActions pending, EventQueue events)
{
    private readonly AmiPacketReader _reader = new(options.MaxPacketBytes, requireBanner: true);
    private readonly AmiEventParser _parser = new();
    private readonly TaskCompletionSource<string> _banner = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _shutdownSeen;
    private long _bytesReceived;
    private long _eventsReceived;
    private long _answersIgnored;

    public Task<string> Banner => _banner.Task;

    public long BytesReceived => Volatile.Read(ref _bytesReceived);

    public long EventsReceived => Volatile.Read(ref _eventsReceived);

    public long AnswersIgnored => Volatile.Read(ref _answersIgnored);

    /// <summary>Reads to the end and says why it ended.</summary>
    public async Task<AmiDisconnect> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var reading = input.ReadAsync(cancellationToken);
                if (!reading.IsCompleted)
                {
                    events.Flush();
                }

                var result = await reading.ConfigureAwait(false);
                if (!TakePackets(result.Buffer))
                {
                    return new AmiDisconnect(
                        AmiDisconnectReason.Overflow,
                        $"{options.EventCapacity} events wait and nobody takes them; the connection is dropped so that a new one begins from a snapshot.");
                }

                if (result.IsCompleted)
                {
                    return Ended();
                }
            }
        }
        catch (AmiProtocolException error)
        {
            return new AmiDisconnect(AmiDisconnectReason.ProtocolBroken, error.Message);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return new AmiDisconnect(AmiDisconnectReason.LineDropped, $"The line to {options.Host}:{options.Port} dropped: {error.Message}");
        }
        finally
        {
            events.Flush();
            await input.CompleteAsync().ConfigureAwait(false);
        }
    }

    private AmiDisconnect Ended() => _shutdownSeen
        ? new AmiDisconnect(AmiDisconnectReason.Shutdown, $"Asterisk at {options.Host}:{options.Port} has shut down.")
        : new AmiDisconnect(AmiDisconnectReason.LineDropped, $"Asterisk at {options.Host}:{options.Port} has closed the line.");

    private bool TakePackets(ReadOnlySequence<byte> buffer)
    {
        var received = buffer;
        while (_reader.TryRead(ref buffer, out var packet))
        {
            if (!Take(packet))
            {
                return false;
            }
        }

        Volatile.Write(ref _bytesReceived, _bytesReceived + received.Length - buffer.Length);
        input.AdvanceTo(buffer.Start, buffer.End);
        return true;
    }

    private bool Take(AmiPacket packet)
    {
        switch (packet.Kind)
        {
            case AmiPacketKind.Event:
                return TakeEvent(packet);
            case AmiPacketKind.Response:
                TakeResponse(packet);
                return true;
            case AmiPacketKind.Banner:
                _banner.TrySetResult(packet.Name);
                return true;
            default:
                return true;
        }
    }

    private void TakeResponse(AmiPacket packet)
    {
        if (!pending.HasAny)
        {
            _answersIgnored++;
            return;
        }
        // Whoever waits for the answer may rely on the events before it being ready to be taken.
        events.Flush();
        _answersIgnored += pending.Answer(packet) ? 0 : 1;
    }

    private bool TakeEvent(AmiPacket packet)
    {
        _eventsReceived++;
        if (pending.HasLists)
        {
            events.Flush();
            if (pending.TakeListPacket(packet, _parser))
            {
                return true;
            }
        }

        var name = _parser.NameOf(packet);
        _shutdownSeen |= name == "Shutdown";
        return !options.Interest.Wants(name) || events.TryAdd(_parser.Parse(packet));
    }
}
