using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;

namespace Telephony.Plugins.Data;

/// <summary>
/// Writes rows of <c>cts_dialercallresult</c>: one for every change of a call's outcome, going back to an earlier one too. They are numbered, since
/// several may come within a second. Whoever adds to a call's results holds the lock of its row.
/// </summary>
internal static class ResultStore
{
    /// <summary>Whether a result's key is the one that a result of a call with its outcome and number has.</summary>
    public static bool HasKeyOf(Entity result, Guid callId) => ResultKey.IsOf(
        result.Text(DialerCallResult.ResultKey), callId, result.Number(DialerCallResult.Number), result.Text(DialerCallResult.Result));

    /// <summary>The results of some calls, by call, the oldest first; no query for no calls.</summary>
    public static ILookup<Guid, Entity> Of(IOrganizationService service, IEnumerable<Guid> callIds) =>
        service.AllIn(
                () => Rows.From(
                    DialerCallResult.TableName, DialerCallResult.DialerCallId, DialerCallResult.Result, DialerCallResult.Number, DialerCallResult.Automatic,
                    DialerCallResult.CreatedOn),
                DialerCallResult.DialerCallId,
                callIds.Cast<object>())
            .OrderBy(row => row.Number(DialerCallResult.Number)).ThenBy(row => row.GetAttributeValue<DateTime>(DialerCallResult.CreatedOn))
            .ToLookup(row => row.Lookup(DialerCallResult.DialerCallId)!.Value);

    /// <summary>The number of a call's next result. Rows of an earlier version have none.</summary>
    public static int NextNumber(IReadOnlyCollection<Entity> results) =>
        1 + Math.Max(results.Count, results.Select(row => row.Number(DialerCallResult.Number)).DefaultIfEmpty().Max());

    /// <summary>A new result row that has its place among those before.</summary>
    /// <param name="before">The call's results so far.</param>
    /// <param name="call">The call's row, with agent, direction, number and subject.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="definition">Its definition; null for a system outcome that nobody defined.</param>
    /// <param name="automatic">Whether nobody chose it.</param>
    /// <param name="notes">The agent's notes.</param>
    public static Entity Next(IReadOnlyCollection<Entity> before, Entity call, string outcome, OutcomeDefinition? definition, bool automatic, string notes)
    {
        var row = New(call, outcome, definition, automatic, notes);
        row[DialerCallResult.Number] = NextNumber(before);
        row[DialerCallResult.ResultKey] = ResultKey.Of(call.Id, NextNumber(before));
        return row;
    }

    private static Entity New(Entity call, string outcome, OutcomeDefinition? definition, bool automatic, string notes)
    {
        var row = new Entity(DialerCallResult.TableName)
        {
            [DialerCallResult.Name] = outcome,
            [DialerCallResult.Result] = outcome,
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
