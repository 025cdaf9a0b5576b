using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Ami.Events;
using Telephony.TestKit;
using Telephony.TestKit.Asterisk;
using Telephony.TestKit.Requirements;

namespace Telephony.Ami.Tests.Connection;

/// <summary>Against the real Asterisk of tests/asterisk.</summary>
public abstract class RealAsteriskTests(AsteriskVersion version) : AsteriskTests(version)
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task The_whole_snapshot_is_read(bool useChallenge)
    {
        await using var connection = await ConnectAsync(options => options with { UseChallenge = useChallenge, ExcludedAtServer = ["VarSet", "Newexten"] });

        AmiListAction[] lists =
        [
            new StatusAction(AllVariables: true), new QueueStatusAction(), new QueueSummaryAction(), new CoreShowChannelsAction(),
            new BridgeListAction(), new DeviceStateListAction(), new PJSIPShowContactsAction(), new ConfbridgeListRoomsAction(),
        ];
        foreach (var list in lists)
        {
            var answer = await connection.SendListAsync(list);
            Assert.AreEqual(answer.Complete.GetInt32("ListItems") ?? 0, answer.Rows.Count, list.Name);
            Assert.IsEmpty(answer.RowsOf<UnknownEvent>(), list.Name);
        }

        Assert.AreEqual("Pong", (await connection.SendAsync(new PingAction()))["Ping"]);
        StringAssert.Contains(string.Join('\n', (await connection.SendAsync(new CommandAction("core show version"))).Output), "Asterisk");
    }

    [TestMethod]
    public async Task An_originate_to_a_phone_that_is_not_there_fails_with_its_own_id()
    {
        await using var connection = await ConnectAsync();
        var id = "test-" + Guid.NewGuid().ToString("N");

        var queued = await connection.SendAsync(new OriginateAction
        {
            Channel = "PJSIP/1004",
            Context = "click-to-dial",
            Exten = "0301234567",
            ChannelId = id,
            CallerId = "\"Jörg: Müller\" <0301234567>",
        });

        while (await Eventually.Completes(connection.Events.ReadAsync().AsTask()) is var item)
        {
            if (item is OriginateResponseEvent outcome)
            {
                Assert.AreEqual((queued.ActionId, false, id), (outcome.ActionId, outcome.Succeeded, outcome.Uniqueid));
                return;
            }
        }
    }

    [TestMethod]
    public async Task Events_that_are_excluded_do_not_come_and_all_others_do()
    {
        await using var all = await ConnectAsync();
        await using var filtered = await ConnectAsync(options => options with { ExcludedAtServer = ["CEL", "VarSet", "Newexten"] });

        await all.SendAsync(new SetvarAction("LAB_TEST", "1"));
        while (await Eventually.Completes(all.Events.ReadAsync().AsTask()) is not VarSetEvent)
        {
        }

        await all.SendAsync(new UserEventAction("VarSetDone", []));

        while (await Eventually.Completes(filtered.Events.ReadAsync().AsTask()) is var item && item is not UserEvent)
        {
            Assert.IsNotInstanceOfType<VarSetEvent>(item);
        }
    }

    [TestMethod]
    public async Task The_line_over_Tls_carries_actions_and_events()
    {
        await using var connection = await ConnectAsync(options => options with
        {
            Port = Lab.TlsPort,
            UseTls = true,
            ValidateCertificate = (_, certificate, _, _) => certificate?.Subject == "CN=localhost",
        });

        await connection.SendAsync(new UserEventAction("OverTls", []));
        var queues = await connection.SendListAsync(new QueueStatusAction());

        Assert.IsNotEmpty(queues.RowsOf<QueueParamsEvent>());
        while (await Eventually.Completes(connection.Events.ReadAsync().AsTask()) is not UserEvent)
        {
        }
    }

    [TestMethod]
    public async Task Wrong_secrets_and_missing_channels_are_refused_in_its_own_words()
    {
        await using var connection = await ConnectAsync();

        var hangup = await Assert.ThrowsExactlyAsync<AmiActionRefusedException>(() => connection.SendAsync(new HangupAction("PJSIP/none-1")));
        var login = await Assert.ThrowsExactlyAsync<AmiConnectException>(() => ConnectAsync(options => options with { Secret = "wrong" }));

        StringAssert.Contains(hangup.Reply, "No such channel");
        Assert.AreEqual(AmiDisconnectReason.AuthenticationFailed, login.Reason);
    }

    private async Task<AmiConnection> ConnectAsync(Func<AmiOptions, AmiOptions>? change = null)
    {
        var options = new AmiOptions { Host = AsteriskLab.Host, Port = Lab.Port, Username = AsteriskLab.User, Secret = AsteriskLab.Secret };
        return await Eventually.Completes(AmiConnection.ConnectAsync(
            change is null ? options : change(options), new CapturedLog().For<AmiConnection>(), CancellationToken.None));
    }
}

/// <summary>The oldest version that is supported.</summary>
[TestClass]
[RequiresAsterisk(AsteriskVersion.Asterisk16)]
public sealed class RealAsterisk16Tests() : RealAsteriskTests(AsteriskVersion.Asterisk16);

/// <summary>The newest one.</summary>
[TestClass]
[RequiresAsterisk(AsteriskVersion.Asterisk22)]
public sealed class RealAsterisk22Tests() : RealAsteriskTests(AsteriskVersion.Asterisk22);
