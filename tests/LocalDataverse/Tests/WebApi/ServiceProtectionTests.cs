using System.Net;
using LocalDataverse.WebApi.Http;
using Telephony.TestKit;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class ServiceProtectionTests
{
    private readonly FakeClock _clock = new();

    [TestMethod]
    public async Task Too_many_requests_in_the_window_are_told_how_long_to_wait()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits { Requests = 2 });
        using var first = await server.SendAsync("GET", "WhoAmI");
        _clock.Advance(TimeSpan.FromSeconds(100));
        using var second = await server.SendAsync("GET", "WhoAmI");

        using var third = await server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.OK, second.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.AreEqual(TimeSpan.FromSeconds(200), third.Headers.RetryAfter!.Delta);
        JsonAssert.IsError("0x80072322", "Number of requests exceeded the limit of 2 over time window of 300 seconds.", await third.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task The_window_slides()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits { Requests = 1 });
        using var first = await server.SendAsync("GET", "WhoAmI");
        _clock.Advance(TimeSpan.FromSeconds(300));

        using var second = await server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.OK, second.StatusCode);
    }

    [TestMethod]
    public async Task Every_user_has_limits_of_his_own()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits { Requests = 1 });
        using var agent = server.ClientOf(server.Organization.AddUser("Alice", "Agent", "Telephony Agent"));
        using var first = await server.SendAsync("GET", "WhoAmI");

        using var other = await agent.GetAsync("WhoAmI");

        Assert.AreEqual(HttpStatusCode.OK, other.StatusCode);
    }

    [TestMethod]
    public void Too_many_requests_at_once_are_refused_until_one_ends()
    {
        var protection = new ServiceProtection(new ServiceProtectionLimits { ConcurrentRequests = 1 }, _clock);
        var user = Guid.NewGuid();
        Assert.IsTrue(protection.TryEnter(user, out _));

        Assert.IsFalse(protection.TryEnter(user, out var refusal));
        protection.Leave(user, TimeSpan.Zero);

        Assert.AreEqual(429, refusal!.Status);
        JsonAssert.IsError("0x80072326", "Number of concurrent requests exceeded the limit of 1.", refusal.Body!);
        Assert.IsTrue(protection.TryEnter(user, out _));
    }

    [TestMethod]
    public void The_documented_limits_are_the_default()
    {
        Assert.AreEqual(6000, ServiceProtectionLimits.Documented.Requests);
        Assert.AreEqual(TimeSpan.FromMinutes(5), ServiceProtectionLimits.Documented.Window);
        Assert.AreEqual(52, ServiceProtectionLimits.Documented.ConcurrentRequests);
        Assert.AreEqual(TimeSpan.FromSeconds(1200), ServiceProtectionLimits.Documented.ExecutionTime);
    }

    [TestMethod]
    public async Task Requests_that_take_too_much_time_together_are_told_how_long_to_wait()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits { ExecutionTime = TimeSpan.FromSeconds(10) });
        server.Organization.RequestExecuted += (_, _) => _clock.Advance(TimeSpan.FromSeconds(6));
        using var first = await server.SendAsync("GET", "WhoAmI");
        using var second = await server.SendAsync("GET", "WhoAmI");

        using var third = await server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.OK, second.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.AreEqual(TimeSpan.FromSeconds(294), third.Headers.RetryAfter!.Delta, "Until the first request is 300 seconds old.");
        JsonAssert.IsError(
            "0x80072321", "Combined execution time of incoming requests exceeded limit of 10,000 milliseconds over time window of 300 seconds.", await third.Content.ReadAsStringAsync());
        _clock.Advance(TimeSpan.FromSeconds(294));
        using var fourth = await server.SendAsync("GET", "WhoAmI");
        Assert.AreEqual(HttpStatusCode.OK, fourth.StatusCode);
    }

    [TestMethod]
    public async Task A_request_counts_as_long_as_the_host_says_that_a_real_environment_takes()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits { ExecutionTime = TimeSpan.FromSeconds(10), ExecutionTimeFactor = 100 });
        server.Organization.RequestExecuted += (_, _) => _clock.Advance(TimeSpan.FromMilliseconds(101));
        using var first = await server.SendAsync("GET", "WhoAmI");

        using var second = await server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.OK, first.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [TestMethod]
    public async Task A_request_that_fails_takes_time_too()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits { ExecutionTime = TimeSpan.FromSeconds(10) });
        server.Organization.RequestExecuted += (_, _) => _clock.Advance(TimeSpan.FromSeconds(11));
        using var first = await server.SendAsync("GET", $"contacts({Guid.NewGuid()})");

        using var second = await server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.NotFound, first.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [TestMethod]
    public async Task An_answer_tells_what_is_left()
    {
        await using var server = await StartAsync(new ServiceProtectionLimits());
        server.Organization.RequestExecuted += (_, _) => _clock.Advance(TimeSpan.FromSeconds(2.5));
        using var first = await server.SendAsync("GET", "WhoAmI");

        using var second = await server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual("5998", second.Headers.GetValues("x-ms-ratelimit-burst-remaining-xrm-requests").Single());
        Assert.AreEqual("1,197.50", second.Headers.GetValues("x-ms-ratelimit-time-remaining-xrm-requests").Single());
    }

    private Task<OrganizationServer> StartAsync(ServiceProtectionLimits limits) =>
        OrganizationServer.StartAsync(new WebApiOptions { Limits = limits, Clock = _clock });
}
