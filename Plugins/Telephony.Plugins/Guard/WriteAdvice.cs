using Telephony.Contracts.Generated;
using Api = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Guard;

/// <summary>What only the telephony writes, and what to use instead.</summary>
internal static class WriteAdvice
{
    /// <summary>The columns of a table that only the telephony writes; none for other tables.</summary>
    public static IReadOnlyList<string> ServerColumnsOf(string table) => table switch
    {
        DialerCall.TableName => ServerColumns.DialerCall,
        DialerCallEvent.TableName => ServerColumns.DialerCallEvent,
        DialerCallResult.TableName => ServerColumns.DialerCallResult,
        _ => [],
    };

    /// <summary>One sentence: what was refused, and the way that is open.</summary>
    /// <param name="message">Create, Update or Delete.</param>
    /// <param name="column">The column of an Update.</param>
    public static string For(string message, string table, string column) => message switch
    {
        "Create" => $"Rows of {table} are created by the telephony itself; {InsteadOfRow(table)}.",
        "Delete" => $"A row of {table} belongs to the call log; only a System Administrator deletes it.",
        _ => $"{column} of {table} is written by the telephony itself; {InsteadOfColumn(table, column)}.",
    };

    private static string InsteadOfRow(string table) => table == DialerCallResult.TableName
        ? $"give the call its outcome with {Api.SetCallOutcome.Name}"
        : $"calls and their events come from the connector through {Api.RecordCallEvents.Name}";

    private static string InsteadOfColumn(string table, string column) => table switch
    {
        DialerCall.TableName => InsteadOfCallColumn(column),
        DialerCallResult.TableName => $"give the call another outcome with {Api.SetCallOutcome.Name}",
        _ => $"events come from the connector through {Api.RecordCallEvents.Name}",
    };

    private static string InsteadOfCallColumn(string column) => column switch
    {
        DialerCall.ComputedOutcome => $"give the outcome with {Api.SetCallOutcome.Name}. Steps, workflows and flows of a user who takes no calls may compute one",
        DialerCall.Outcome or DialerCall.Status or DialerCall.RetryOn or DialerCall.IsCallback or DialerCall.NextCallId =>
            $"give the outcome with {Api.SetCallOutcome.Name}",
        DialerCall.CustomerType or DialerCall.CustomerRecordId or DialerCall.RegardingType or DialerCall.RegardingRecordId or DialerCall.To or DialerCall.PopDecision =>
            $"choose the caller's record with {Api.ChooseMatch.Name}",
        DialerCall.UrlDisplayed => $"say what you look at with {Api.SetDisplayedPage.Name}",
        _ => "keep what you want to say in a column of your own",
    };
}
