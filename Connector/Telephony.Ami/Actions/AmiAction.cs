using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Something that Asterisk is asked to do. Every action is a small record with its fields and their grammar above it.</summary>
/// <remarks>
/// Reference of all actions: https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/
/// In the grammars <c>[ ]</c> marks lines that are left out when their value is null, <c>*</c> lines that repeat.
/// </remarks>
public abstract record AmiAction
{
    /// <summary>The action's name on the wire.</summary>
    public abstract string Name { get; }

    /// <summary>Writes the action's own fields; Action and ActionID are there already.</summary>
    protected virtual void Write(AmiActionWriter writer)
    {
    }

    /// <summary>The action as bytes.</summary>
    /// <exception cref="ArgumentException">A value holds a line end, or the action is too long for Asterisk.</exception>
    public ReadOnlyMemory<byte> ToBytes(string actionId)
    {
        var writer = new AmiActionWriter(Name, actionId);
        Write(writer);
        return writer.Finish();
    }
}

/// <summary>An action whose answer is a list: a response, rows, and an event that ends it.</summary>
public abstract record AmiListAction : AmiAction
{
    /// <summary>
    /// Some lists are refused with these words when there is nothing to list; that is given as an empty list. Null for the others.
    /// </summary>
    public virtual string? ReplyWhenEmpty => null;
}
