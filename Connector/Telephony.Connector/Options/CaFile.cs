using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Telephony.Ami;

namespace Telephony.Connector.Options;

/// <summary>
/// The file of <see cref="AmiSettings.CaFile"/>: one or more certificates as PEM. It is read for every connection, so a new file counts
/// from the next one on.
/// </summary>
internal static class CaFile
{
    private const string Setting = "Connector:Ami:CaFile";

    /// <summary>The certificates in the file.</summary>
    /// <exception cref="AmiConnectException">There are none; the message says why.</exception>
    public static X509Certificate2Collection Read(string path)
    {
        var certificates = new X509Certificate2Collection();
        return Fill(certificates, path) is { } fault ? throw new AmiConnectException(AmiDisconnectReason.TlsFailed, fault) : certificates;
    }

    /// <summary>What keeps the file from being used, as a sentence; null when nothing does.</summary>
    public static string? FaultOf(string path, TimeProvider clock)
    {
        var certificates = new X509Certificate2Collection();
        if (Fill(certificates, path) is { } fault)
        {
            return fault;
        }

        var now = clock.GetUtcNow();
        var newest = certificates.MaxBy(certificate => certificate.NotAfter)!;
        return newest.NotAfter < now
            ? $"{Setting} names '{path}', whose certificate '{newest.Subject}' expired on {newest.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; put the new one there."
            : null;
    }

    /// <summary>What to do about a certificate that was refused; empty for any other fault.</summary>
    public static string RemedyFor(AmiSettings ami, AmiException fault) => (fault, ami.CaFile) switch
    {
        (not AmiConnectException { Reason: AmiDisconnectReason.TlsFailed }, _) => "",
        (_, "") => $" When the PBX has a certificate of its own, put that or its CA's as PEM into a file and name it in {Setting} (openssl s_client -showcerts -connect {ami.Host}:{ami.Port} shows it).",
        (_, var path) => $" {Setting} names '{path}': it has to hold the certificate of the CA, or the PBX's own.",
    };

    private static string? Fill(X509Certificate2Collection certificates, string path)
    {
        try
        {
            certificates.ImportFromPemFile(path);
            return certificates.Count > 0
                ? null
                : $"{Setting} names '{path}', which holds no certificate as PEM (-----BEGIN CERTIFICATE-----); openssl x509 -inform der -in FILE makes one of a binary file.";
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"{Setting} names '{path}', which is not there.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"{Setting} names '{path}', which cannot be read: {error.Message}";
        }
    }
}
