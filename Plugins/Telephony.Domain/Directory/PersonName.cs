namespace Telephony.Domain.Directory;

/// <summary>The beginnings of a person's two names.</summary>
/// <param name="First">The first name.</param>
/// <param name="Last">The last name, of one word or more.</param>
public sealed record PersonName(string First, string Last);
