using Telephony.Contracts.Hub;

namespace Telephony.Connector.Live;

/// <summary>Who watches the live calls: the hub. The methods return at once and never throw.</summary>
public interface ICallAudience
{
    /// <summary>A call began or changed.</summary>
    void Changed(CallMessage message);

    /// <summary>A call is over for an agent.</summary>
    void Gone(string extension, string callKey);

    /// <summary>A pop was decided.</summary>
    void Popped(PopMessage pop);
}
