using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Telephony.Ami.Connection;

/// <summary>Decides on the certificate that Asterisk shows, and says in a sentence why it was refused.</summary>
internal sealed class CertificateCheck(AmiOptions options)
{
    private const int MostCharacters = 200;

    /// <summary>Why the certificate was refused; null when it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>How the chain is built: to the trusted certificates alone; null leaves it to the system's roots.</summary>
    public X509ChainPolicy? ChainPolicy()
    {
        if (options.TrustedCertificates.Count == 0)
        {
            return null;
        }

        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            VerificationTime = options.Clock.GetUtcNow().UtcDateTime,
        };
        policy.CustomTrustStore.AddRange(options.TrustedCertificates);
        policy.ExtraStore.AddRange(options.TrustedCertificates);
        return policy;
    }

    /// <summary>The callback of <see cref="SslStream"/>.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = options.ValidateCertificate is { } validate
            ? validate(sender, certificate, chain, errors) ? null : "ValidateCertificate refused it."
            : FaultOf(certificate as X509Certificate2, chain, errors);
        return Refusal is null;
    }

    private string? FaultOf(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return null;
        }

        if (certificate is null)
        {
            return "it shows none.";
        }

        var now = options.Clock.GetUtcNow();
        if (now < certificate.NotBefore || now > certificate.NotAfter)
        {
            return FormattableString.Invariant(
                $"'{Text(certificate.Subject)}' is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd} only.");
        }

        // Whoever trusts this very certificate knows whom it is from: neither its issuer nor a name in it says more.
        if (options.TrustedCertificates.Any(trusted => trusted.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)))
        {
            return null;
        }

        return errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)
            ? $"'{Text(certificate.Subject)}' was issued by '{Text(certificate.Issuer)}' and does not lead to a trusted certificate ({Statuses(chain)})."
            : $"it is for {Names(certificate)}, not for {options.Host}.";
    }

    private static string Statuses(X509Chain? chain) =>
        string.Join(", ", (chain?.ChainStatus ?? []).Select(status => status.Status).Distinct());

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())))
            .ToList();
        return Text(names.Count > 0 ? string.Join(", ", names) : certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
    }

    // What a certificate says is anybody's text: one line, not too long.
    private static string Text(string text) => new([.. text.Take(MostCharacters).Select(character => char.IsControl(character) ? ' ' : character)]);
}
