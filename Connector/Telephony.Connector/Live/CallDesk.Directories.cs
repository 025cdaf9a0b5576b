namespace Telephony.Connector.Live;

/// <summary>What Dataverse says of agents, queues and numbers while calls run.</summary>
internal sealed partial class CallDesk
{
    private void KeepPhones()
    {
        lock (_lock)
        {
            if (!_isDisposed && _calls.NotePhones(_changes.State))
            {
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
                _book.TakeDefinitions();
                Finish();
            }
        }
    }
}
