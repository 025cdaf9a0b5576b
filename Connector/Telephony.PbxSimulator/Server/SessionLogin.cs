using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telephony.PbxSimulator.Settings;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Server;

/// <summary>The login of one session: by plain secret, or by MD5 of a challenge and the secret.</summary>
internal sealed class SessionLogin(PbxSimulatorOptions options)
{
    private readonly string _challenge = RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);

    /// <summary>Answers an action that comes before the login is done.</summary>
    /// <returns>The rights, when this action logged in.</returns>
    public SessionRights? Take(IncomingAction action, out AmiBlock reply, out bool mayGoOn)
    {
        mayGoOn = true;
        switch (action.Name.ToLowerInvariant())
        {
            case "challenge":
                reply = Reply("Success", action).Add("Challenge", _challenge);
                return null;
            case "login" when UserOf(action) is { } user:
                reply = Reply("Success", action).Add("Message", "Authentication accepted");
                return new SessionRights(user, action["Events"].Length == 0 ? "on" : action["Events"]);
            case "login":
                mayGoOn = false;
                reply = Reply("Error", action).Add("Message", "Authentication failed");
                return null;
            default:
                reply = Reply("Error", action).Add("Message", "Permission denied");
                return null;
        }
    }

    private static AmiBlock Reply(string kind, IncomingAction action)
    {
        var block = AmiBlock.Response(kind);
        return action.ActionId.Length == 0 ? block : block.Add("ActionID", action.ActionId);
    }

    private SimulatedUser? UserOf(IncomingAction action)
    {
        SimulatedUser[] users = [new(options.Username, options.Secret), .. options.FurtherUsers];
        return users.FirstOrDefault(user => user.Name == action["Username"] && IsRight(action, user));
    }

    private bool IsRight(IncomingAction action, SimulatedUser user) => action["AuthType"].Equals("MD5", StringComparison.OrdinalIgnoreCase)
        ? Same(action["Key"], KeyOf(user.Secret))
        : Same(action["Secret"], user.Secret);

    private static bool Same(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(right));

    [SuppressMessage("Security", "CA5351", Justification = "The protocol knows no other digest.")]
    private string KeyOf(string secret) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(_challenge + secret)));
}
