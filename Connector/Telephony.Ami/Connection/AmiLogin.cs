using Telephony.Ami.Actions;

namespace Telephony.Ami.Connection;

/// <summary>From the banner to a logged-in session.</summary>
internal static class AmiLogin
{
    /// <summary>Waits for the banner, logs in, and gives the banner.</summary>
    public static async Task<string> RunAsync(
        AmiConnection connection, AmiOptions options, Task<string> banner, CancellationToken cancellationToken)
    {
        await Task.WhenAny(banner, connection.Closed).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (!banner.IsCompleted)
        {
            var end = await connection.Closed.ConfigureAwait(false);
            throw new AmiConnectionLostException(end.Reason, end.Message);
        }

        var challenge = options.UseChallenge
            ? (await connection.SendAsync(new ChallengeAction(), cancellationToken).ConfigureAwait(false))["Challenge"]
            : null;
        await connection.SendAsync(new LoginAction(options, challenge), cancellationToken).ConfigureAwait(false);
        return await banner.ConfigureAwait(false);
    }

    /// <summary>What a failed login means.</summary>
    public static (AmiDisconnectReason Reason, string Message) Explain(Exception error, AmiOptions options) => error switch
    {
        AmiActionRefusedException refused => (
            AmiDisconnectReason.AuthenticationFailed,
            $"Asterisk at {options.Host}:{options.Port} refused the login of {options.Username} ({refused.Reply}). Check user and secret, and the permit and deny lines in manager.conf."),
        AmiConnectionLostException lost => (lost.Reason, lost.Message),
        _ => (
            AmiDisconnectReason.LoginTimeout,
            $"Asterisk at {options.Host}:{options.Port} accepted the connection, but the login was not done within {options.ConnectTimeLimit.TotalSeconds:0.###} s.{Hint(options)}"),
    };

    private static string Hint(AmiOptions options) =>
        options.UseTls ? "" : " A TLS port says nothing to a line without TLS: if this is manager.conf's tlsbindaddr, switch TLS on.";
}
