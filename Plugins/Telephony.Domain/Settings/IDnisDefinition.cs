namespace Telephony.Domain.Settings;

/// <summary>A definition of a queue or a dialled number, as far as calls are matched with it.</summary>
public interface IDnisDefinition
{
    /// <summary>Name of the queue, or the number dialled.</summary>
    string Dnis { get; }
}
