using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Asks for the text that the login's key is made from, so that the secret does not cross the line.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Challenge/
/// <c>Action: Challenge / AuthType: MD5</c> is answered by <c>Challenge: text</c>.
/// </remarks>
internal sealed record ChallengeAction : AmiAction
{
    public override string Name => "Challenge";

    protected override void Write(AmiActionWriter writer) => writer.Field("AuthType", "MD5");
}

/// <summary>Logs in. Not public and without members that a log could print.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Login/
/// <c>Action: Login / Username: text / (Secret: text | AuthType: MD5 / Key: hex of MD5(challenge + secret)) / Events: mask</c>
/// </remarks>
internal sealed record LoginAction : AmiAction
{
    private readonly AmiOptions _options;
    private readonly string? _challenge;

    public LoginAction(AmiOptions options, string? challenge)
    {
        _options = options;
        _challenge = challenge;
    }

    public override string Name => "Login";

    public override string ToString() => "LoginAction";

    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Username", _options.Username);
        if (_challenge is null)
        {
            writer.Field("Secret", _options.Secret);
        }
        else
        {
            writer.Field("AuthType", "MD5");
            writer.Field("Key", KeyOf(_challenge, _options.Secret));
        }

        writer.Field("Events", _options.EventMask);
    }

    [SuppressMessage("Security", "CA5351", Justification = "The protocol knows no other digest; TLS is what protects the line.")]
    private static string KeyOf(string challenge, string secret) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(challenge + secret)));
}
