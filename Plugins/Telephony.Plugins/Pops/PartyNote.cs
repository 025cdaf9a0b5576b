using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

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
}
