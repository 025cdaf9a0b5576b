using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;

namespace Telephony.Plugins.Data;

/// <summary>Writes rows of <c>cts_dialercallresult</c>: one for every outcome that a call was given, the same outcome once.</summary>
internal static class ResultStore
{
    /// <summary>The key of a result: one for each outcome of a call.</summary>
    public static string KeyOf(Guid callId, string outcome) => callId.ToString("D") + ":" + outcome;

    /// <summary>The result row of an outcome; null when the call was not given it.</summary>
    public static Entity? Find(IOrganizationService service, Guid callId, string outcome) =>
        service.All(Rows.From(DialerCallResult.TableName, DialerCallResult.Name).Where(DialerCallResult.ResultKey, KeyOf(callId, outcome))).FirstOrDefault();

    /// <summary>A new result row.</summary>
    /// <param name="call">The call's row, with agent, direction, number and subject.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="definition">Its definition; null for a system outcome that nobody defined.</param>
    /// <param name="automatic">Whether nobody chose it.</param>
    /// <param name="notes">The agent's notes.</param>
    public static Entity New(Entity call, string outcome, OutcomeDefinition? definition, bool automatic, string notes)
    {
        var row = new Entity(DialerCallResult.TableName)
        {
            [DialerCallResult.Name] = outcome,
            [DialerCallResult.Result] = outcome,
            [DialerCallResult.ResultKey] = KeyOf(call.Id, outcome),
            [DialerCallResult.DialerCallId] = new EntityReference(DialerCall.TableName, call.Id),
            [DialerCallResult.Direction] = call.GetAttributeValue<OptionSetValue>(DialerCall.Direction),
            [DialerCallResult.PhoneNumber] = call.Text(DialerCall.PhoneNumber),
            [DialerCallResult.Subject] = call.Text(DialerCall.Subject),
            [DialerCallResult.Automatic] = automatic,
            [DialerCallResult.Notes] = notes,
        };
        if (definition is not null)
        {
            row[DialerCallResult.OutcomeId] = new EntityReference(DialerCallOutcome.TableName, definition.Id);
        }

        if (call.GetAttributeValue<EntityReference>(DialerCall.AgentId) is { } agent)
        {
            row[DialerCallResult.AgentId] = agent;
            row[DialerCallResult.OwnerId] = agent;
        }

        return row;
    }
}
