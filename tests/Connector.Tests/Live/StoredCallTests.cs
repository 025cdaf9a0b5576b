using Telephony.Connector.Calls;
using Telephony.Connector.Live;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

[TestClass]
public sealed class StoredCallTests
{
    [TestMethod]
    public void A_call_that_may_come_back_to_who_passed_it_on_is_known_by_that_after_a_restart()
    {
        var call = new TrackedCall { Id = "1.1", Order = 1, StartedAt = DateTimeOffset.UnixEpoch, Initiator = "+4930111222", Number = "+4930111222", StalePrefix = "D:Support:", CustomersMet = true };
        call.Legs.Add("1001", new TrackedLeg(call, "1001", CallDirection.Inbound) { Told = CallState.Idle, HasTalked = true, HasTransferred = true });

        var again = StoredCall.Read(StoredCall.Write(call, "20260302080000")).ToCall();

        Assert.AreEqual(("D:Support:", true), (again.StalePrefix, again.CustomersMet));
        var leg = again.Legs["1001"];
        Assert.AreEqual((CallState.Idle, true, true, false), (leg.Told, leg.HasTalked, leg.HasTransferred, leg.IsLive));
    }
}
