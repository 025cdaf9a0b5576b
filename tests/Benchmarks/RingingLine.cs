using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.PbxSimulator;

namespace Telephony.Benchmarks;

/// <summary>A caller who rings the agent's phone and hangs up once the agent's screen was told what to show.</summary>
internal sealed class RingingLine(SimulatedPbx pbx, AgentDesk desk)
{
    private readonly HashSet<string> _known = [];

    /// <summary>One call from a contact's number; gives when it passed each place, by the name of the place.</summary>
    /// <exception cref="InvalidOperationException">The pop does not show a contact: it would be fast for nothing.</exception>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> RingAsync(string number)
    {
        var times = new Dictionary<string, DateTimeOffset> { ["placed"] = TimeProvider.System.GetUtcNow() };
        var call = pbx.PlaceCall(number, "", AgentDesk.OwnQueue);
        var shown = await desk.NextAsync(nameof(IAgentClient.CallChanged), said => _known.Add((string)said["callKey"]!));
        times["shown"] = TimeProvider.System.GetUtcNow();
        var key = (string)shown["callKey"]!;
        var pop = await desk.NextAsync(nameof(IAgentClient.Pop), said => (string)said["callKey"]! == key);
        times["received"] = TimeProvider.System.GetUtcNow();
        if ((string?)pop["decision"]!["table"] != Contact.TableName)
        {
            throw new InvalidOperationException($"The pop for {number} shows no contact: {pop.ToJsonString()}");
        }

        foreach (var hop in pop["hops"]!.AsArray())
        {
            times[(string)hop!["name"]!] = hop["at"]!.GetValue<DateTimeOffset>();
        }

        pbx.HangUp(call.Id);
        await desk.NextAsync(nameof(IAgentClient.CallGone), said => said.GetValue<string>() == key);
        return times;
    }
}
