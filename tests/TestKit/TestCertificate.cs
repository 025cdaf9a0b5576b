using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Telephony.TestKit;

/// <summary>Certificates as PBXs have them, made anew for each test.</summary>
public static class TestCertificate
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Authority(string name = "PBX CA")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request($"CN={name}", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var made = request.CreateSelfSigned(From, Until);
        return WithKey(made);
    }

    /// <summary>A server's certificate, issued by a CA for names or addresses.</summary>
    public static X509Certificate2 IssuedBy(X509Certificate2 authority, params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("CN=pbx", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(AlternativeNames(names));
        using var made = request.Create(authority, From, Until.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        using var paired = made.CopyWithPrivateKey(key);
        return WithKey(paired);
    }

    /// <summary>A server's certificate that nobody but itself issued.</summary>
    /// <param name="name">The common name.</param>
    /// <param name="until">When it expires; null for long after any test.</param>
    public static X509Certificate2 SelfSigned(string name = "localhost", DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = Request($"CN={name}", key).CreateSelfSigned(From, until ?? Until);
        return WithKey(made);
    }

    private static CertificateRequest Request(string subject, ECDsa key) => new(subject, key, HashAlgorithmName.SHA256);

    private static X509Extension AlternativeNames(string[] names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                builder.AddIpAddress(address);
            }
            else
            {
                builder.AddDnsName(name);
            }
        }

        return builder.Build();
    }

    // SslStream wants a key that was loaded, not one that was made.
    private static X509Certificate2 WithKey(X509Certificate2 made) => X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
}
