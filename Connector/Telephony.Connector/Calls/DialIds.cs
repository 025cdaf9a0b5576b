namespace Telephony.Connector.Calls;

/// <summary>
/// The channel ids that the connector chooses for click-to-dial. The id comes back as Uniqueid in every event, also after a restart of
/// the connector; an Asterisk must never see the same one twice.
/// </summary>
internal static class DialIds
{
    public const string Pattern = "^cts-dial-";

    public static string New() => $"cts-dial-{Guid.NewGuid():N}";
}
