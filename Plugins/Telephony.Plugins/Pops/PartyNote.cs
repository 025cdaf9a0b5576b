using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>
/// The note that a call leaves on the other party's record, where the setting "Other Party Note" has a text: when the two talk, so that a call
/// that rings five agents leaves one.
/// </summary>
internal static class PartyNote
{
    /// <summary>The record that gets it; null without record or text, and for a colleague.</summary>
    public static EntityReference? RecordOf(EntityReference? record, CallTexts texts) =>
        record is null or { LogicalName: SystemUser.TableName } || texts.Note.Length == 0 ? null : record;

    /// <summary>Writes it with the agent's rights; nothing without record.</summary>
    public static void Write(IOrganizationService agent, EntityReference? record, CallTexts texts)
    {
        if (record is null)
        {
            return;
        }

        agent.Create(new Entity(Annotation.TableName)
        {
            [Annotation.Subject] = texts.Subject,
            [Annotation.NoteText] = texts.Note,
            [Annotation.ObjectId] = new EntityReference(record.LogicalName, record.Id),
            [Annotation.ObjectTypeCode] = record.LogicalName,
        });
    }

    /// <summary>
    /// Leaves the note on the record that the agent has chosen anew. One on the record that the call regarded so far goes, unless somebody has written in
    /// it; where that record is the same one, nothing happens.
    /// </summary>
    /// <param name="agent">Writes with the agent's rights.</param>
    /// <param name="system">Takes the note back: agents need no right to delete notes.</param>
    /// <param name="call">The call as it was.</param>
    /// <param name="before">Its texts as they were.</param>
    /// <param name="record">The record that gets the note; null for none.</param>
    /// <param name="texts">The new texts.</param>
    public static void Move(IOrganizationService agent, IOrganizationService system, Entity call, CallTexts before, EntityReference? record, CallTexts texts)
    {
        var old = CallStore.RegardingOf(call);
        if (old is not null && old.Id == record?.Id)
        {
            return;
        }

        if (old is not null)
        {
            var left = Rows.From(Annotation.TableName, Annotation.NoteText).Where(Annotation.ObjectId, old.Id).Where(Annotation.Subject, before.Subject);
            // The same customer has notes of earlier calls.
            left.Criteria.AddCondition(Annotation.CreatedOn, ConditionOperator.GreaterEqual, call.GetAttributeValue<DateTime>(DialerCall.StartedOn));
            foreach (var note in system.All(left).Where(note => note.Text(Annotation.NoteText) == before.Note).Take(1))
            {
                system.Delete(Annotation.TableName, note.Id);
            }
        }

        Write(agent, record, texts);
    }
}
