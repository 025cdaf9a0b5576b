using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;

namespace Telephony.Plugins.Data;

/// <summary>Reads the organization's outcomes.</summary>
internal static class OutcomeStore
{
    /// <summary>Every active definition.</summary>
    public static QueryExpression Query() => Rows.From(
        DialerCallOutcome.TableName, DialerCallOutcome.Name, DialerCallOutcome.Order, DialerCallOutcome.Color, DialerCallOutcome.IsConnectXorAbort,
        DialerCallOutcome.IsConnect, DialerCallOutcome.Final, DialerCallOutcome.RetryMinutes, DialerCallOutcome.MaxAttempts,
        DialerCallOutcome.AsksForRetryTime, DialerCallOutcome.IsDefault, DialerCallOutcome.Direction, DialerCallOutcome.Action,
        DialerCallOutcome.WorkflowId, DialerCallOutcome.CreatedOn).Where(DialerCallOutcome.StateCode, 0);

    /// <summary>Rows as definitions, in the agents' order; of two with one name and order the one created last comes first.</summary>
    public static OutcomeCatalog Read(IReadOnlyList<Entity> rows) =>
        new([.. rows
            .OrderByDescending(row => row.GetAttributeValue<DateTime>(DialerCallOutcome.CreatedOn)).ThenByDescending(row => row.Id)
            .Select(Read).OrderBy(outcome => outcome.Order).ThenBy(outcome => outcome.Name, StringComparer.Ordinal)]);

    private static OutcomeDefinition Read(Entity row) => new()
    {
        Id = row.Id,
        Name = row.Text(DialerCallOutcome.Name),
        Order = row.Number(DialerCallOutcome.Order),
        Color = row.Text(DialerCallOutcome.Color),
        IsConnectXorAbort = row.GetAttributeValue<bool?>(DialerCallOutcome.IsConnectXorAbort) ?? false,
        IsConnect = row.GetAttributeValue<bool?>(DialerCallOutcome.IsConnect) ?? false,
        Final = row.GetAttributeValue<bool?>(DialerCallOutcome.Final) ?? false,
        RetryMinutes = row.Number(DialerCallOutcome.RetryMinutes),
        MaxAttempts = row.Number(DialerCallOutcome.MaxAttempts),
        AsksForRetryTime = row.GetAttributeValue<bool?>(DialerCallOutcome.AsksForRetryTime) ?? false,
        IsDefault = row.GetAttributeValue<bool?>(DialerCallOutcome.IsDefault) ?? false,
        Direction = ChoiceMap.DirectionOrNull(row.Choice(DialerCallOutcome.Direction)),
        Action = ChoiceMap.Action(row.Choice(DialerCallOutcome.Action)),
        WorkflowId = row.Lookup(DialerCallOutcome.WorkflowId),
    };
}
