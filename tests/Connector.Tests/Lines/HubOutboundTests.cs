using Telephony.Connector.Lines;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Lines;

[TestClass]
public sealed class HubOutboundTests
{
    private readonly HubOutbound _outbound = new();

    [TestInitialize]
    public void Open() => _outbound.Open();

    [TestMethod]
    public void A_call_that_ends_without_wrap_up_says_why_before_it_goes()
    {
        _outbound.Changed(Call(CallState.Ringing));
        _outbound.Changed(Call(CallState.Idle) with { Reason = ReleaseReason.Busy });
        _outbound.Gone("1001", "a");

        Assert.AreEqual("PublishCall Idle Busy, PublishCallGone", Taken());
    }

    [TestMethod]
    public void A_call_that_rings_again_before_its_end_was_told_is_not_taken_off()
    {
        _outbound.Gone("1001", "a");
        _outbound.Changed(Call(CallState.Incoming));

        Assert.AreEqual("PublishCall Incoming ", Taken());
    }

    private static CallMessage Call(CallState state) => new()
    {
        CallKey = "a",
        Extension = "1001",
        State = state,
        Direction = CallDirection.Clicktocall,
        StartedOn = DateTimeOffset.UnixEpoch,
        StateSince = DateTimeOffset.UnixEpoch,
        Version = 1,
    };

    private string Taken() => string.Join(", ", _outbound.Take().Select(call => call.Arguments[0] is CallMessage message ? $"{call.Method} {message.State} {message.Reason}" : call.Method));
}
