using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Pops;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Telephony.Plugins.Pops;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Recording;

/// <summary>
/// Passes every fresh pop through <c>cts_ResolveCall</c> as the agent whose phone rings, so that customers' steps on that message may change it
/// as they do when a pop is tried out. What they answer is stored with the call; an answer that is not a decision, or shows what may not pop,
/// leaves ours. A step that throws undoes the whole batch: Dataverse rolls back what a synchronous step refuses.
/// </summary>
internal sealed class PopReview(IOrganizationService service, PluginRequest request, BatchState state)
{
    /// <summary>Reviews the pops of a batch, after its rows are written.</summary>
    public void Review(IEnumerable<CallWork> works)
    {
        foreach (var work in works.Where(work => work is { Agent: not null, Resolved: not null, IsOver: false }))
        {
            var ours = work.Resolved!.Decision;
            var asked = JsonText.Write(ours);
            var answer = Ask(work, asked);
            if (answer == asked)
            {
                continue;
            }

            if (Refuse(answer, work, out var theirs) is { } problem)
            {
                request.Trace($"{work.CallKey}: a step on {Api.Name} answered a decision that is not used. {problem}");
                continue;
            }

            work.Resolved = work.Resolved with { Decision = theirs! with { CallKey = ours.CallKey, DtCallId = ours.DtCallId, PhoneCallId = ours.PhoneCallId } };
            var change = new Entity(DialerCall.TableName, work.Id);
            StoredDecision.WriteTo(change, work.Resolved.Decision);
            service.Update(change);
        }
    }

    private string Ask(CallWork work, string decided)
    {
        var identity = state.IdentityOf(work);
        var answer = request.As(work.Agent!.UserId).Execute(new OrganizationRequest(Api.Name)
        {
            [Api.Request.PhoneNumber] = identity.PhoneNumber,
            [Api.Request.Direction] = Words.Of(work.Direction),
            [Api.Request.Dnis] = identity.Dialled,
            [Api.Request.QueueName] = identity.QueueName,
            [Api.Request.CallerName] = identity.CallerName,
            [Api.Request.CallId] = work.Id.ToString("D"),
            [Api.Request.Variables] = JsonText.Write(work.Variables),
            [Api.Request.Decided] = decided,
        });
        return answer.Results.TryGetValue(Api.Response.Decision, out var decision) ? decision as string ?? "" : "";
    }

    private string? Refuse(string answer, CallWork work, out PopDecision? theirs)
    {
        theirs = StoredDecision.Read(answer);
        if (theirs is null || !Words.TryRead<PopKind>(theirs.Kind, out var kind))
        {
            return "It has to be a JSON object with the kind none, form, url, choose or new.";
        }

        return kind switch
        {
            PopKind.Url => state.SettingsOf(work.Agent).UrlPolicy.Refuse(theirs.Url),
            PopKind.Form when theirs.Table.Length == 0 || !Guid.TryParse(theirs.RecordId, out _) => "A form needs table and recordId.",
            PopKind.New when theirs.Table.Length == 0 => "A new record needs its table.",
            PopKind.Choose when theirs.Matches.Count == 0 => "There are no matches to choose from.",
            _ => null,
        };
    }
}
