using Telephony.Domain.Settings;

namespace Telephony.Connector.Calls;

/// <summary>
/// The definitions of queues and dialled numbers as Dataverse last told them; none before it has. Reading is thread-safe beside <see cref="Use"/>.
/// </summary>
internal sealed class DnisDefinitions
{
    private volatile IReadOnlyList<DnisDefinition> _all = [];

    /// <summary>Raised when the list has changed.</summary>
    public event Action? Changed;

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>The DNIS of a call by the list as it is now.</summary>
    public CallDnis<DnisDefinition> Of(string queueName, string dialled) => CallDnis.Of(_all, queueName, dialled);

    /// <summary>Another list counts from now on; false when it is the same, in whatever order.</summary>
    public bool Use(IReadOnlyList<DnisDefinition> all)
    {
        if (_all.ToHashSet().SetEquals(all))
        {
            return false;
        }

        _all = all;
        Changed?.Invoke();
        return true;
    }
}

/// <summary>An active row of cts_dialerdnis, as far as a call is matched with it.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Dnis">Name of the queue, or the number dialled.</param>
internal sealed record DnisDefinition(string Id, string Dnis) : IDnisDefinition;
