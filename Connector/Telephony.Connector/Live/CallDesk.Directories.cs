namespace Telephony.Connector.Live;

/// <summary>What Dataverse says of agents, queues and numbers while calls run.</summary>
internal sealed partial class CallDesk
{
    /// <summary>Whose phones are agents' shall be known at once after a restart, whether or not Dataverse answers.</summary>
    private void RecallPhones()
    {
        if (_store.ReadPhones(_options.Pbx) is { } known)
        {
            _agents.Recall(known);
            _phones = _agents.Phones is { } now && now.All.SequenceEqual(known) ? now : null;
        }
    }

    private void KeepPhones()
    {
        lock (_lock)
        {
            if (_phones != _agents.Phones && !_isDisposed)
            {
                _phones = _agents.Phones;
                CallStore.NotePhones(_rows.State, _options.Pbx, _phones);
                Finish();
            }
        }
    }

    private void TakeDefinitions()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _rows.TakeDefinitions();
                Finish();
            }
        }
    }
}
