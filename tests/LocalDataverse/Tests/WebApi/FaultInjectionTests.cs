using System.Net;
using LocalDataverse.WebApi.Http;
using Telephony.TestKit;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class FaultInjectionTests
{
    private readonly FaultInjection _faults = new();
    private OrganizationServer _server = null!;

    [TestInitialize]
    public async Task StartAsync() => _server = await OrganizationServer.StartAsync(new WebApiOptions { Faults = _faults });

    [TestCleanup]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task A_test_can_ask_for_too_much_time()
    {
        _faults.FailNext(1, InjectedFault.OfTooMuchTime(TimeSpan.FromSeconds(7)));

        using var response = await _server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(429, (int)response.StatusCode);
        Assert.AreEqual(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        JsonAssert.IsError("0x80072321", "exceeded limit of 1,200,000 milliseconds", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task The_next_requests_fail_and_the_one_behind_them_works()
    {
        _faults.FailNext(1, InjectedFault.OfStatus(500));
        _faults.FailNext(1, InjectedFault.OfStatus(429, TimeSpan.FromSeconds(7)));

        using var first = await _server.SendAsync("GET", "WhoAmI");
        using var second = await _server.SendAsync("GET", "WhoAmI");
        using var third = await _server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.InternalServerError, first.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.AreEqual(TimeSpan.FromSeconds(7), second.Headers.RetryAfter!.Delta);
        Assert.AreEqual(HttpStatusCode.OK, third.StatusCode);
    }

    [TestMethod]
    public async Task The_service_goes_and_comes_back()
    {
        _faults.TakeDown();
        using var gone = await _server.SendAsync("GET", "WhoAmI");
        using var stillGone = await _server.SendAsync("GET", "WhoAmI");
        _faults.BringBack();
        using var back = await _server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, gone.StatusCode);
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, stillGone.StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, back.StatusCode);
    }

    [TestMethod]
    public async Task A_lost_request_changes_nothing()
    {
        _faults.FailNext(1, new InjectedFault(InjectedFaultKind.CutBefore));

        await Assert.ThrowsAsync<HttpRequestException>(() => _server.SendAsync("POST", "accounts", """{"name":"a"}"""));

        Assert.AreEqual(0, await CountAccountsAsync());
    }

    [TestMethod]
    public async Task A_lost_answer_hides_that_the_request_was_run()
    {
        _faults.FailNext(1, new InjectedFault(InjectedFaultKind.CutAfter));

        await Assert.ThrowsAsync<HttpRequestException>(() => _server.SendAsync("POST", "accounts", """{"name":"a"}"""));

        Assert.AreEqual(1, await CountAccountsAsync());
    }

    [TestMethod]
    public async Task An_answer_that_is_cut_off_hides_that_the_request_was_run()
    {
        _faults.FailNext(1, new InjectedFault(InjectedFaultKind.CutInAnswer));

        await Assert.ThrowsAsync<HttpRequestException>(() => _server.SendAsync("GET", "WhoAmI"));
    }

    [TestMethod]
    public async Task Half_an_answer_says_success_and_is_no_JSON()
    {
        _faults.FailNext(1, new InjectedFault(InjectedFaultKind.HalfAnswer));

        using var response = await _server.SendAsync("GET", "WhoAmI");

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("}", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task An_answer_that_comes_late_is_that_of_a_request_that_was_run_at_once()
    {
        _faults.FailNext(1, new InjectedFault(InjectedFaultKind.StallAnswer));
        var pending = _server.SendAsync("POST", "accounts", """{"name":"a"}""");
        await Eventually.IsTrue(() => _faults.Stalled == 1);
        Assert.AreEqual(1, await CountAccountsAsync());

        _faults.ReleaseStalled();

        using var response = await Eventually.Completes(pending);
        Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode);
    }

    [TestMethod]
    public async Task A_stalled_request_goes_on_when_it_is_released()
    {
        _faults.FailNext(1, new InjectedFault(InjectedFaultKind.Stall));
        var pending = _server.SendAsync("GET", "WhoAmI");
        await Eventually.IsTrue(() => _faults.Stalled == 1);
        Assert.IsFalse(pending.IsCompleted);

        _faults.ReleaseStalled();

        using var response = await Eventually.Completes(pending);
        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<int> CountAccountsAsync() => (await _server.ReadAsync("accounts?$select=name"))["value"]!.AsArray().Count;
}
