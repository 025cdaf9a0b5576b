using Telephony.Connector.Options;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Lines;

/// <summary>How the PBX fares, as agents' screens show it.</summary>
internal sealed class PbxStatus(ConnectorOptions options, HubOutbound hub, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private ConnectorMessage _message = new()
    {
        Pbx = options.Pbx,
        PbxConnected = false,
        Reason = "The connector is starting.",
        Since = clock.GetUtcNow(),
    };

    /// <summary>The state now.</summary>
    public ConnectorMessage Message
    {
        get
        {
            lock (_lock)
            {
                return _message;
            }
        }
    }

    /// <summary>The PBX answers and can do this.</summary>
    public void Connected(IReadOnlyList<AgentCommandName> capabilities) =>
        Set(new ConnectorMessage { Pbx = options.Pbx, PbxConnected = true, Since = clock.GetUtcNow(), Capabilities = capabilities });

    /// <summary>The PBX does not answer.</summary>
    public void Away(string reason)
    {
        lock (_lock)
        {
            if (!_message.PbxConnected && _message.Reason == reason)
            {
                return;
            }
        }

        Set(new ConnectorMessage { Pbx = options.Pbx, PbxConnected = false, Reason = reason, Since = clock.GetUtcNow() });
    }

    private void Set(ConnectorMessage message)
    {
        lock (_lock)
        {
            _message = message;
        }

        hub.Changed(message);
    }
}
