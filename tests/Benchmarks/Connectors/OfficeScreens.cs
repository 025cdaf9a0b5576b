using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Benchmarks.Ami;
using Telephony.Benchmarks.Hubs;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.TestKit.SignalR;

namespace Telephony.Benchmarks.Connectors;

/// <summary>The screens of all agents of the office: rows for them, a line to the hub each, and how old what they are told is.</summary>
internal sealed class OfficeScreens : IDisposable
{
    private readonly ConcurrentDictionary<string, TimeSpan> _shown = new();
    private readonly ConcurrentDictionary<string, TimeSpan> _popped = new();
    private readonly List<HeadlessBrowser> _browsers = [];

    private OfficeScreens()
    {
    }

    /// <summary>From the ring in the PBX until the screen shows the call.</summary>
    public Durations Shown => Of(_shown);

    /// <summary>From the ring in the PBX until the screen knows what to open.</summary>
    public Durations Popped => Of(_popped);

    /// <summary>Calls that a screen showed.</summary>
    public int ShownCalls => _shown.Count;

    /// <summary>Calls whose record a screen was told to open.</summary>
    public int PoppedCalls => _popped.Count;

    /// <summary>Makes the agents of a PBX.</summary>
    public static IReadOnlyList<Guid> AddAgents(LocalSystem system, string pbx)
    {
        var service = system.Org.ServiceFor(system.Org.SystemUserId);
        return [.. Enumerable.Range(0, LoadEvents.Agents).Select(agent =>
        {
            var extension = LoadEvents.ExtensionOf(agent);
            var user = system.Org.AddUser("Agent", extension, Roles.TelephonyAgent.Name);
            service.Create(new Entity(DialerUser.TableName)
            {
                [DialerUser.Name] = "Agent " + extension,
                [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, user),
                [DialerUser.Extension] = extension,
                [DialerUser.Pbx] = pbx,
                [DialerUser.OwnerId] = new EntityReference(SystemUser.TableName, user),
            });
            return user;
        })];
    }

    /// <summary>Opens the screens.</summary>
    public static async Task<OfficeScreens> OpenAsync(LocalSystem system, IReadOnlyList<Guid> agents)
    {
        var screens = new OfficeScreens();
        foreach (var agent in agents)
        {
            using var http = system.WebApiOf(agent);
            var (hub, session) = await HubSignIn.OpenAsync(http);
            screens._browsers.Add(await HeadlessBrowser.ConnectAsync(hub + HubRoutes.Agent, session.Token, screens.Take));
        }

        return screens;
    }

    /// <inheritdoc/>
    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static Durations Of(ConcurrentDictionary<string, TimeSpan> times)
    {
        var durations = new Durations();
        foreach (var time in times.Values)
        {
            durations.Add(time);
        }

        return durations;
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        var now = TimeProvider.System.GetUtcNow();
        var reader = new Utf8JsonReader(message);
        using var json = JsonDocument.ParseValue(ref reader);
        if (!json.RootElement.TryGetProperty("target", out var target))
        {
            return;
        }

        var said = json.RootElement.GetProperty("arguments")[0];
        if (target.ValueEquals(nameof(IAgentClient.CallChanged)) && said.GetProperty("state").ValueEquals("incoming"))
        {
            _shown.TryAdd(said.GetProperty("callKey").GetString()!, now - said.GetProperty("stateSince").GetDateTimeOffset());
        }
        else if (target.ValueEquals(nameof(IAgentClient.Pop)))
        {
            var ring = said.GetProperty("hops").EnumerateArray().First(hop => hop.GetProperty("name").ValueEquals("pbx"));
            _popped.TryAdd(said.GetProperty("callKey").GetString()!, now - ring.GetProperty("at").GetDateTimeOffset());
        }
    }
}
