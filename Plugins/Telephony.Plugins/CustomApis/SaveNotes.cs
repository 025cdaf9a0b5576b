using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.SaveNotes;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_SaveNotes</c>: writes an agent's notes of a call into the phonecall's description, with the caller's rights. What somebody else has written since
/// the caller read it is not overwritten: the answer brings it, and the caller decides what becomes of both. The phonecall may be completed: the wrap-up of
/// an agent who still types may be over (forms show such a row read-only, messages may change it:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/phonecall).
/// </summary>
public sealed class SaveNotes : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var (service, notes) = (request.Caller, CallNotes.Normal(request.Text(Api.Request.Notes)));
        if (CallNotes.Refuse(notes) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason, PluginHttpStatusCode.BadRequest);
        }

        var row = CallStore.ById(service, request.RequiredId(Api.Request.CallId));
        var id = row.Lookup(DialerCall.PhoneCallId)
            ?? throw new InvalidPluginExecutionException($"The call {row.Id:D} has no phone call yet that could take notes.", PluginHttpStatusCode.PreconditionFailed);
        // Two tabs of one agent save at the same moment.
        CallStore.Lock(service, row);
        var found = Find(service, id);
        var current = CallNotes.Normal(found.Text(PhoneCall.Description));
        var saves = CallNotes.MayReplace(current, CallNotes.Normal(request.Text(Api.Request.Known)), notes);
        if (saves && current != notes)
        {
            service.Update(new Entity(PhoneCall.TableName, id) { [PhoneCall.Description] = notes });
        }

        request.Answer(Api.Response.Saved, saves);
        request.Answer(Api.Response.Notes, saves ? notes : current);
    }

    private static Entity Find(IOrganizationService service, Guid id) =>
        service.All(Rows.From(PhoneCall.TableName, PhoneCall.Description).Where(PhoneCall.Id, id)).FirstOrDefault()
        ?? throw new InvalidPluginExecutionException("The phone call of this call is gone, or you may not read it; its notes cannot be saved.", PluginHttpStatusCode.Forbidden);
}
