namespace Telephony.Domain.Calls;

/// <summary>Addresses of recordings: they become links on a form.</summary>
public static class RecordingAddress
{
    /// <summary>Whether a text is an absolute http or https address.</summary>
    public static bool IsOne(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http");
}
