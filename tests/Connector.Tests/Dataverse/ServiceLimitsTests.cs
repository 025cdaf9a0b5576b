using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;

namespace Telephony.Connector.Tests.Dataverse;

[TestClass]
public sealed class ServiceLimitsTests
{
    private static readonly OutboxSettings Settings = new() { Lanes = 4, MaxLanes = 8 };

    [TestMethod]
    [DataRow(null, null, null, false, 4)]
    [DataRow(null, null, null, true, 4)]
    [DataRow(52, 5000, 1100.0, false, 4)]
    [DataRow(52, 5000, 1100.0, true, 8)]
    [DataRow(6, 5000, 1100.0, true, 6)]
    [DataRow(2, 5000, 1100.0, false, 2)]
    [DataRow(52, 599, 1100.0, true, 1)]
    [DataRow(52, 5000, 119.0, true, 1)]
    public void Lanes_follow_what_Dataverse_recommends_and_what_is_left(int? parallel, int? requestsLeft, double? secondsLeft, bool hasBacklog, int lanes) =>
        Assert.AreEqual(lanes, new ServiceLimits(parallel, requestsLeft, secondsLeft).LanesFor(Settings, hasBacklog));

    [TestMethod]
    public void The_headers_of_an_answer_are_read_and_nonsense_counts_as_nothing()
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("x-ms-dop-hint", "12");
        answer.Headers.Add("x-ms-ratelimit-burst-remaining-xrm-requests", "5998");
        answer.Headers.Add("x-ms-ratelimit-time-remaining-xrm-requests", "soon");

        Assert.AreEqual(new ServiceLimits(12, 5998, null), ServiceLimits.Read(answer.Headers));
    }
}
