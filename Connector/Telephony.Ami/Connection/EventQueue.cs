using System.Buffers;
using System.Threading.Channels;
using Telephony.Ami.Events;

namespace Telephony.Ami.Connection;

/// <summary>
/// Events on their way from the read loop to whoever takes them. They are handed over in pieces, so that the two threads meet once for
/// many events; for the taker it is an ordinary channel with one event after the other.
/// </summary>
/// <param name="capacity">How many events may wait.</param>
internal sealed class EventQueue(int capacity) : ChannelReader<AmiEvent>
{
    private const int MostInOnePiece = 128;

    private readonly Channel<Piece> _pieces = Channel.CreateUnbounded<Piece>(new UnboundedChannelOptions { SingleWriter = true });
    private readonly Lock _taking = new();
    private Piece? _filling;
    private long _added;
    private long _takenWhenLooked;
    private Piece? _emptying;
    private long _taken;

    /// <inheritdoc/>
    public override bool CanCount => true;

    /// <inheritdoc/>
    public override int Count => (int)(Volatile.Read(ref _added) - Volatile.Read(ref _taken));

    /// <inheritdoc/>
    public override Task Completion => _pieces.Reader.Completion;

    /// <summary>Adds an event, for the read loop only. It can be taken after the next <see cref="Flush"/> at the latest.</summary>
    /// <returns>False when too many wait already.</returns>
    public bool TryAdd(AmiEvent item)
    {
        if (_added - _takenWhenLooked >= capacity)
        {
            _takenWhenLooked = Volatile.Read(ref _taken);
            if (_added - _takenWhenLooked >= capacity)
            {
                return false;
            }
        }

        _filling ??= new Piece();
        _filling.Add(item);
        Volatile.Write(ref _added, _added + 1);
        if (_filling.IsFull)
        {
            Flush();
        }

        return true;
    }

    /// <summary>Hands over what was added; for the read loop only.</summary>
    public void Flush()
    {
        if (_filling is { } piece)
        {
            _filling = null;
            _pieces.Writer.TryWrite(piece);
        }
    }

    /// <summary>Nothing more will be handed over. From any thread.</summary>
    public void Complete() => _pieces.Writer.TryComplete();

    /// <inheritdoc/>
    public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) =>
        _pieces.Reader.WaitToReadAsync(cancellationToken);

    /// <inheritdoc/>
    public override bool TryRead(out AmiEvent item)
    {
        lock (_taking)
        {
            // A piece stays in the channel until it is empty, so that waiting and completion see it.
            if (_emptying is null && !_pieces.Reader.TryPeek(out _emptying))
            {
                item = null!;
                return false;
            }

            item = _emptying.Take();
            Volatile.Write(ref _taken, _taken + 1);
            if (_emptying.IsEmpty)
            {
                _emptying.Release();
                _emptying = null;
                _pieces.Reader.TryRead(out _);
            }

            return true;
        }
    }

    private sealed class Piece
    {
        private readonly AmiEvent?[] _items = ArrayPool<AmiEvent?>.Shared.Rent(MostInOnePiece);
        private int _count;
        private int _next;

        public bool IsFull => _count == MostInOnePiece;

        public bool IsEmpty => _next == _count;

        public void Add(AmiEvent item) => _items[_count++] = item;

        public AmiEvent Take()
        {
            var item = _items[_next]!;
            _items[_next++] = null;
            return item;
        }

        public void Release() => ArrayPool<AmiEvent?>.Shared.Return(_items);
    }
}
