using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Recording;

/// <summary>Keeps each agent's call state: one update an agent and batch, and none when nothing changed.</summary>
internal static class AgentPresence
{
    /// <summary>Writes the newest state of every agent whose calls have news.</summary>
    public static void Write(IOrganizationService service, IEnumerable<CallWork> changed, BatchState state)
    {
        foreach (var calls in changed.Where(work => work.Agent?.RowId is not null).GroupBy(work => work.Agent!.RowId!.Value))
        {
            var newest = calls.OrderBy(work => !work.IsOver).ThenBy(work => work.Record!.StateTime).Last();
            var (agent, record) = (newest.Agent!, newest.Record!);
            var wraps = record.WasTalkedOn && Receipts.WrapSecondsOf(newest, state) > 0;
            var option = ChoiceMap.OfAgent(record.State, wraps);
            if (agent.CallState == option.Value || (record.StateTime < agent.StateSince && !IsFresh(newest)))
            {
                continue;
            }

            service.Update(new Entity(DialerUser.TableName, calls.Key)
            {
                [DialerUser.CallState] = option,
                [DialerUser.StateSince] = record.StateTime,
            });
        }
    }

    // An event that has waited may be older than what is known of the agent: then the times decide. A clock at the PBX that was set back would leave the agent's state as it is until the clock has caught up.
    private static bool IsFresh(CallWork work) => work.News[work.News.Count - 1].Event.IsFresh;
}
