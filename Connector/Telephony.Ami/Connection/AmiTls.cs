using System.Net.Security;
using System.Security.Authentication;

namespace Telephony.Ami.Connection;

/// <summary>Encrypts a line to Asterisk. <see cref="AmiConnection"/> does so by itself; this is for those who read the line on their own.</summary>
public static class AmiTls
{
    /// <summary>Speaks TLS on a line that is open. The host's name is checked, and the certificate as the options say.</summary>
    /// <param name="stream">The line; the encrypted one owns it.</param>
    /// <param name="options">Whom to expect and whom to trust.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AmiConnectException">It did not come about (<see cref="AmiDisconnectReason.TlsFailed"/>); the message says what is wrong with the certificate.</exception>
    public static async Task<SslStream> EncryptAsync(Stream stream, AmiOptions options, CancellationToken cancellationToken)
    {
        var check = new CertificateCheck(options);
        var encrypted = new SslStream(stream, leaveInnerStreamOpen: false);
        var settings = new SslClientAuthenticationOptions
        {
            TargetHost = options.Host,
            CertificateChainPolicy = check.ChainPolicy(),
            RemoteCertificateValidationCallback = check.Accepts,
        };
        try
        {
            await encrypted.AuthenticateAsClientAsync(settings, cancellationToken).ConfigureAwait(false);
            return encrypted;
        }
        catch (Exception error)
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            if (error is AuthenticationException or IOException)
            {
                throw Explain(error, check, options);
            }

            throw;
        }
    }

    private static AmiConnectException Explain(Exception error, CertificateCheck check, AmiOptions options) => new(
        AmiDisconnectReason.TlsFailed,
        check.Refusal is { } refusal
            ? $"The certificate that {options.Host}:{options.Port} shows is not accepted: {refusal}"
            : $"TLS with {options.Host}:{options.Port} failed: {error.Message} Check that the port is the TLS port (tlsbindaddr of manager.conf).",
        error);
}
