using System.Net;
using System.Net.Sockets;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Connection;

[TestClass]
public sealed class LoginTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task The_right_secret_logs_in(bool useChallenge)
    {
        await using var server = FakeAsterisk.StartAnswering();

        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { UseChallenge = useChallenge });

        Assert.AreEqual("Asterisk Call Manager/11.0.0", connection.Banner);
        Assert.AreEqual("Pong", (await connection.SendAsync(new PingAction()))["Ping"]);
    }

    [TestMethod]
    public async Task By_challenge_the_secret_does_not_cross_the_line()
    {
        await using var server = FakeAsterisk.StartAnswering();

        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var sent = server.Clients.Single().Received.SelectMany(action => action.Fields).Select(field => field.Value);
        Assert.IsFalse(sent.Any(value => value.Contains(FakeAsterisk.Secret, StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_wrong_secret_is_told_apart_and_not_tried_again(bool useChallenge)
    {
        await using var server = FakeAsterisk.StartAnswering();

        var error = await Connecting.FailsAsync(Connecting.To(server) with { Secret = "wrong", UseChallenge = useChallenge });

        Assert.AreEqual(AmiDisconnectReason.AuthenticationFailed, error.Reason);
        Assert.IsFalse(error.IsTransient);
        StringAssert.Contains(error.Message, "Authentication failed");
    }

    [TestMethod]
    public async Task Neither_log_nor_errors_nor_options_show_the_secret()
    {
        await using var server = FakeAsterisk.Start(async client =>
        {
            await client.AcceptLoginAsync("another");
            await client.ReadActionAsync();
        });
        var log = new CapturedLog();
        var options = Connecting.To(server) with { UseChallenge = false };

        var error = await Connecting.FailsAsync(options, log);

        StringAssert.Contains(log.Text, "AuthenticationFailed");
        Assert.DoesNotContain(FakeAsterisk.Secret, log.Text + error + options);
    }

    [TestMethod]
    public async Task Nobody_listening_is_refused()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var error = await Connecting.FailsAsync(new AmiOptions { Host = "127.0.0.1", Port = port, Username = "u", Secret = "s" });

        Assert.AreEqual(AmiDisconnectReason.Refused, error.Reason);
        Assert.IsTrue(error.IsTransient);
    }

    [TestMethod]
    public async Task Another_kind_of_server_breaks_the_protocol()
    {
        await using var server = FakeAsterisk.Start(client => client.SendAsync("SSH-2.0-OpenSSH_9.9\r\n"));

        var error = await Connecting.FailsAsync(Connecting.To(server));

        Assert.AreEqual(AmiDisconnectReason.ProtocolBroken, error.Reason);
    }

    [TestMethod]
    public async Task A_server_that_does_not_answer_the_login_runs_into_the_limit()
    {
        var clock = new FakeClock();
        await using var server = FakeAsterisk.Start(async client =>
        {
            await client.SendAsync("Asterisk Call Manager/11.0.0\r\n");
            await client.ExpectAsync("Challenge");
            clock.Advance(TimeSpan.FromSeconds(11));
            await client.ReadActionAsync();
        });

        var error = await Connecting.FailsAsync(Connecting.To(server) with { Clock = clock });

        Assert.AreEqual(AmiDisconnectReason.LoginTimeout, error.Reason);
        Assert.Contains("switch TLS on", error.Message);
        Assert.IsTrue(error.IsTransient);
    }

    [TestMethod]
    public async Task A_server_that_closes_before_its_banner_has_dropped_the_line()
    {
        await using var server = FakeAsterisk.Start(_ => Task.CompletedTask);

        var error = await Connecting.FailsAsync(Connecting.To(server));

        Assert.AreEqual(AmiDisconnectReason.LineDropped, error.Reason);
    }

    [TestMethod]
    public async Task Cancelling_stops_a_login_that_hangs()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = FakeAsterisk.Start(async client =>
        {
            await cancel.CancelAsync();
            await client.ReadActionAsync();
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => Eventually.Completes(AmiConnection.ConnectAsync(
            Connecting.To(server), new CapturedLog().For<AmiConnection>(), cancel.Token)));
    }

    [TestMethod]
    public async Task A_refused_filter_does_not_hinder_the_connection()
    {
        await using var server = FakeAsterisk.Start(async client =>
        {
            await client.AcceptLoginAsync();
            await client.RefuseAsync(await client.ExpectAsync("Filter"), "Permission denied");
            await client.ServeAsync();
        });
        var log = new CapturedLog();

        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { ExcludedAtServer = ["VarSet"] }, log);

        StringAssert.Contains(log.Text, "does not hold back the events VarSet (Permission denied)");
    }

    [TestMethod]
    public async Task Unwanted_events_are_named_in_expressions_that_every_Asterisk_understands_and_that_fit_a_line()
    {
        await using var server = FakeAsterisk.Start(async client =>
        {
            await client.AcceptLoginAsync();
            await client.ServeAsync();
        });
        var names = Enumerable.Range(1, 45).Select(number => $"AnEventWithALongName{number}").ToArray();
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { ExcludedAtServer = names });

        var filters = server.Clients.Single().Received.Where(action => action.Name == "Filter").ToList();

        Assert.IsTrue(filters.TrueForAll(action => action["MatchCriteria"].Length == 0 && action["Filter"].Length < 1000));
        Assert.AreEqual($"!^Event: ({string.Join('|', names[..20])})[[:space:]]", filters[0]["Filter"]);
        Assert.AreEqual($"!^Event: ({string.Join('|', names[40..])})[[:space:]]", filters[^1]["Filter"]);
    }
}
