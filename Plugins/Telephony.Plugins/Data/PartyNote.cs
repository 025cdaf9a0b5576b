using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Data;

/// <summary>
/// The note that a call leaves on the other party's record, where the setting "Other Party Note" has a text: when the two talk, so that a call
/// that rings five agents leaves one.
/// </summary>
internal static class PartyNote
{
    /// <summary>Writes it with the agent's rights; nothing without record or text, and nothing on a colleague.</summary>
    public static void Write(IOrganizationService agent, EntityReference? record, CallTexts texts)
    {
        if (record is null or { LogicalName: SystemUser.TableName } || texts.Note.Length == 0)
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
