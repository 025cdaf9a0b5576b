using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Data;

/// <summary>The note that a call leaves on the other party's record, where the setting "Other Party Note" has a text.</summary>
internal static class PartyNote
{
    /// <summary>Writes it with the agent's rights.</summary>
    public static void Write(IOrganizationService agent, CallerRecord? caller, CallTexts texts)
    {
        if (caller is null || texts.Note.Length == 0)
        {
            return;
        }

        agent.Create(new Entity(Annotation.TableName)
        {
            [Annotation.Subject] = texts.Subject,
            [Annotation.NoteText] = texts.Note,
            [Annotation.ObjectId] = caller.Reference,
            [Annotation.ObjectTypeCode] = caller.Match.Table,
        });
    }
}
