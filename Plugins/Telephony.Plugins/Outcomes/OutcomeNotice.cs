using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.OnCallOutcome;

namespace Telephony.Plugins.Outcomes;

/// <summary>
/// Executes <c>cts_OnCallOutcome</c>, which does nothing itself: customisers' steps and flows listen to it. Once for every
/// result row, so the same outcome twice in a row is told once. A computed outcome that follows from one is told before it.
/// </summary>
internal static class OutcomeNotice
{
    /// <summary>Tells one outcome.</summary>
    /// <param name="system">Works as SYSTEM: nobody else may execute the event, so that no outcome is made up.</param>
    /// <param name="result">The result row that was written.</param>
    /// <param name="computed">The call's computed outcome, read after the result was written; steps may have set it.</param>
    public static void Tell(IOrganizationService system, Entity result, string computed) => system.Execute(new OrganizationRequest(Api.Name)
    {
        [Api.Request.DialerCallId] = result.Lookup(DialerCallResult.DialerCallId)!.Value.ToString("D"),
        [Api.Request.Outcome] = result.Text(DialerCallResult.Result),
        [Api.Request.ComputedOutcome] = computed,
        [Api.Request.PhoneNumber] = result.Text(DialerCallResult.PhoneNumber),
        [Api.Request.AgentId] = result.Lookup(DialerCallResult.AgentId)?.ToString("D") ?? "",
    });

    /// <summary>Tells several outcomes with one query for what was computed.</summary>
    public static void TellAll(IOrganizationService system, IReadOnlyList<Entity> results)
    {
        var computed = system.AllIn(
                () => Rows.From(DialerCall.TableName, DialerCall.ComputedOutcome), DialerCall.Id, results.Select(result => (object)result.Lookup(DialerCallResult.DialerCallId)!.Value))
            .ToDictionary(row => row.Id, row => row.Text(DialerCall.ComputedOutcome));
        foreach (var result in results)
        {
            Tell(system, result, computed[result.Lookup(DialerCallResult.DialerCallId)!.Value]);
        }
    }
}
