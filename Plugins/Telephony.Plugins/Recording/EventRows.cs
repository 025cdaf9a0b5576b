using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Recording;

/// <summary>Rows of <c>cts_dialercallevent</c>.</summary>
internal static class EventRows
{
    /// <summary>The row of an event that is news.</summary>
    public static Entity New(CallWork work, News news)
    {
        var message = news.Event.Message;
        var row = new Entity(DialerCallEvent.TableName)
        {
            [DialerCallEvent.Name] = news.Change.EventName,
            [DialerCallEvent.DialerCallId] = new EntityReference(DialerCall.TableName, work.Id),
            [DialerCallEvent.EventKey] = message.Key,
            [DialerCallEvent.Direction] = ChoiceMap.Of(news.Event.Fact.Direction),
            [DialerCallEvent.Duration] = news.Change.DurationSeconds,
            [DialerCallEvent.PhoneNumber] = message.PhoneNumber.Cut(50),
            [DialerCallEvent.OccurredOn] = news.Event.Fact.OccurredOn,
            [DialerCallEvent.OccurredOnText] = Moments.Exact(news.Event.Fact.OccurredOn),
            [DialerCallEvent.Sequence] = message.Sequence,
            [DialerCallEvent.Cause] = message.Cause,
            [DialerCallEvent.Reason] = message.Reason,
        };
        if (work.Agent is not { } agent)
        {
            return row;
        }

        // Whose call it is owns its events too: agents and supervisors read by owner.
        var user = new EntityReference(SystemUser.TableName, agent.UserId);
        row[DialerCallEvent.OwnerId] = user;
        if (message.Extension.Length > 0)
        {
            row[DialerCallEvent.AgentId] = user;
        }

        return row;
    }
}
