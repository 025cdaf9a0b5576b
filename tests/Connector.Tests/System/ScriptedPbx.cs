using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>An Asterisk with one caller and the phones of the agents: it sends the events of a call when the test says so, and answers actions.</summary>
internal sealed class ScriptedPbx : IAsyncDisposable
{
    private readonly FakeAsterisk _asterisk;
    private readonly TaskCompletionSource<FakeAsteriskClient> _client = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ScriptedPbx(string[]? rights = null)
    {
        _asterisk = FakeAsterisk.Start(async client =>
        {
            if (!await client.AcceptLoginAsync())
            {
                return;
            }

            await client.ServeAsync(async action =>
            {
                if (action.Name == "ListCommands" && rights is not null)
                {
                    await client.ReplyAsync(action, [.. rights.Select(right => $"{right}: Does it. (Priv: all)")]);
                    return true;
                }

                if (action.Name == "Ping")
                {
                    await client.ReplyAsync(action, "Ping: Pong");
                    _client.TrySetResult(client);
                    return true;
                }

                return await OnAction(action);
            });
        });
    }

    public int Port => _asterisk.Port;

    /// <summary>What the PBX does about an action: true when it has answered itself, else it says Success.</summary>
    public Func<FakeAction, Task<bool>> OnAction { get; set; } = _ => Task.FromResult(false);

    public async Task<IReadOnlyList<FakeAction>> ReceivedAsync(string name) =>
        [.. (await _client.Task).Received.Where(action => action.Name == name)];

    public async Task ReplyAsync(FakeAction action, params string[] lines) => await (await _client.Task).ReplyAsync(action, lines);

    public async Task RefuseAsync(FakeAction action, string message) => await (await _client.Task).RefuseAsync(action, message);

    public async Task RingAsync(string extension = "1001", string caller = "1.1", string agent = "1.2")
    {
        await EventAsync("Newchannel", Caller(caller, 4));
        await EventAsync("QueueCallerJoin", [.. Caller(caller, 6, "D:Support:Anna Example"), "Queue: support", "Position: 1", "Count: 1"]);
        await RingPhoneAsync(extension, caller, agent);
    }

    /// <summary>One more phone rings for a caller who is there already.</summary>
    public async Task RingPhoneAsync(string extension, string caller, string agent)
    {
        await EventAsync("Newchannel", Phone(extension, agent, 0));
        await EventAsync("DialBegin", [.. Caller(caller, 6), .. Dest(Phone(extension, agent, 0)), "DialString: PJSIP/" + extension]);
        await EventAsync("Newstate", Phone(extension, agent, 5));
    }

    /// <summary>A phone stops ringing: it was told to, or another one has answered.</summary>
    public async Task StopRingingAsync(string extension, string caller, string agent, string status, int cause)
    {
        await EventAsync("DialEnd", [.. Caller(caller, 6), .. Dest(Phone(extension, agent, 5)), $"DialStatus: {status}"]);
        await EventAsync("Hangup", [.. Phone(extension, agent, 5), $"Cause: {cause}", "Cause-txt: x"]);
    }

    public async Task TalkAsync(string extension = "1001", string caller = "1.1", string agent = "1.2")
    {
        await EventAsync("Newstate", Phone(extension, agent, 6));
        await EventAsync("DialEnd", [.. Caller(caller, 6), .. Dest(Phone(extension, agent, 6)), "DialStatus: ANSWER"]);
        await EventAsync("BridgeEnter", ["BridgeUniqueid: b1", .. Phone(extension, agent, 6)]);
        await EventAsync("BridgeEnter", ["BridgeUniqueid: b1", .. Caller(caller, 6)]);
    }

    public Task HoldAsync(bool held, string extension = "1001", string agent = "1.2") => EventAsync(held ? "Hold" : "Unhold", Phone(extension, agent, 6));

    public async Task EndAsync(string extension = "1001", string caller = "1.1", string agent = "1.2")
    {
        await EventAsync("Hangup", [.. Phone(extension, agent, 6), "Cause: 16", "Cause-txt: Normal Clearing"]);
        await EventAsync("Hangup", [.. Caller(caller, 6), "Cause: 16", "Cause-txt: Normal Clearing"]);
    }

    public async Task EventAsync(string name, params string[] lines) => await (await _client.Task).SendEventAsync(name, lines);

    public ValueTask DisposeAsync() => _asterisk.DisposeAsync();

    private static string[] Caller(string id, int state, string name = "Anna Example") =>
        Channel($"PJSIP/trunk-{Suffix(id)}", state, "+4930111222", name, "1234", id);

    private static string[] Phone(string extension, string id, int state) => Channel($"PJSIP/{extension}-{Suffix(id)}", state, extension, "Agent " + extension, "s", id);

    private static string[] Dest(string[] channel) => [.. channel.Select(line => "Dest" + line)];

    private static string Suffix(string id) => id.Replace(".", "", StringComparison.Ordinal).PadLeft(8, '0');

    private static string[] Channel(string name, int state, string number, string callerName, string exten, string id) =>
    [
        $"Channel: {name}", $"ChannelState: {state}", "ChannelStateDesc: x", $"CallerIDNum: {number}", $"CallerIDName: {callerName}",
        "ConnectedLineNum: <unknown>", "ConnectedLineName: <unknown>", "Language: en", "AccountCode: ", "Context: c", $"Exten: {exten}", "Priority: 1",
        $"Uniqueid: {id}", $"Linkedid: {id}",
    ];
}
