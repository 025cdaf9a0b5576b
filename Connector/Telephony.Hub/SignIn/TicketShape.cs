using System.Security.Cryptography;
using System.Text;

namespace Telephony.Hub.SignIn;

/// <summary>What a ticket looks like, so that nobody is asked about a text that cannot be one, and its hash.</summary>
internal static class TicketShape
{
    /// <summary>Letters of 256 random bits as base64url without padding.</summary>
    public const int Letters = 43;

    /// <summary>True when a text can be a ticket.</summary>
    public static bool Fits(string text) => text.Length == Letters && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>SHA-256 of the ticket's letters, 64 lower-case hexadecimal digits: what Dataverse keeps.</summary>
    public static string HashOf(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ticket)));
}
