namespace Telephony.Hub.Supervision;

/// <summary>Every supervisor's browser that is connected.</summary>
internal sealed class TeamBoards
{
    private readonly Lock _lock = new();
    private TeamBoard[] _boards = [];

    public IReadOnlyList<TeamBoard> All => Volatile.Read(ref _boards);

    /// <summary>Adds a browser.</summary>
    public void Add(TeamBoard board)
    {
        lock (_lock)
        {
            _boards = [.. _boards, board];
        }
    }

    /// <summary>Forgets a browser that is gone.</summary>
    public void Remove(TeamBoard board)
    {
        lock (_lock)
        {
            _boards = [.. _boards.Where(each => each != board)];
        }
    }
}
