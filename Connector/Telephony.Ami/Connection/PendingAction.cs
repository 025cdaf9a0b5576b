using Telephony.Ami.Actions;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Connection;

/// <summary>One action that waits for its answer.</summary>
internal sealed class PendingAction(string id, AmiAction action)
{
    private readonly TaskCompletionSource<AmiList> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<AmiEvent> _rows = [];
    private AmiResponse? _listStart;

    public string Id => id;

    public string Name => action.Name;

    public bool IsList => action is AmiListAction;

    /// <summary>Nobody waits any more: what still comes is taken off the stream and dropped.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether Asterisk may have seen it.</summary>
    public bool IsSent { get; private set; }

    /// <summary>The answer. For an action that is not a list the rows are empty.</summary>
    public Task<AmiList> Answer => _answer.Task;

    /// <summary>Called when its turn to be written has come; false when nobody waits any more.</summary>
    public bool TryBeginSending()
    {
        IsSent = !IsAbandoned;
        return IsSent;
    }

    /// <summary>Takes the response; true when nothing more will come.</summary>
    public bool TakeResponse(AmiResponse response)
    {
        if (!response.IsSuccess && !MeansEmpty(response))
        {
            _answer.TrySetException(new AmiActionRefusedException(Name, response.Message));
            return true;
        }

        if (IsList && response.StartsList)
        {
            _listStart = response;
            return false;
        }

        _answer.TrySetResult(new AmiList(response, [], AmiFields.Empty));
        return true;
    }

    public void TakeRow(AmiEvent row)
    {
        if (!IsAbandoned)
        {
            _rows.Add(row);
        }
    }

    public void TakeEnd(AmiFields fields) =>
        _answer.TrySetResult(new AmiList(_listStart ?? new AmiResponse("Success", AmiFields.Empty), _rows, fields));

    public void Abandon()
    {
        IsAbandoned = true;
        _rows.Clear();
        _answer.TrySetCanceled();
    }

    public void Fail(Exception error)
    {
        _answer.TrySetException(error);
        _ = _answer.Task.Exception; // Whoever waited may have gone: then nobody else looks at it.
    }

    private bool MeansEmpty(AmiResponse response) =>
        action is AmiListAction { ReplyWhenEmpty: { } words } && response.Message.Equals(words, StringComparison.OrdinalIgnoreCase);
}
