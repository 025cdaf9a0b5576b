using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Connection;

/// <summary>What most tests of the connection begin with.</summary>
internal static class Connecting
{
    public static AmiOptions To(FakeAsterisk server) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Username = FakeAsterisk.Username,
        Secret = FakeAsterisk.Secret,
    };

    public static Task<AmiConnection> ConnectAsync(AmiOptions options, CapturedLog? log = null) =>
        Eventually.Completes(AmiConnection.ConnectAsync(options, (log ?? new CapturedLog()).For<AmiConnection>(), CancellationToken.None));

    public static Task<AmiConnectException> FailsAsync(AmiOptions options, CapturedLog? log = null) =>
        Assert.ThrowsExactlyAsync<AmiConnectException>(() => ConnectAsync(options, log));

    public static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
