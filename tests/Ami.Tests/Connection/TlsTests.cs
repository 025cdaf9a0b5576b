using System.Security.Cryptography.X509Certificates;
using Telephony.Ami.Actions;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Connection;

[TestClass]
public sealed class TlsTests
{
    [TestMethod]
    public async Task The_session_is_carried_when_the_certificate_is_accepted()
    {
        var certificate = TestCertificate.SelfSigned();
        var thumbprint = certificate.Thumbprint;
        await using var server = Serving(certificate);

        await PingsAsync(To(server) with { ValidateCertificate = (_, shown, _, _) => shown?.GetCertHashString() == thumbprint });
    }

    [TestMethod]
    public async Task An_unknown_certificate_is_refused_and_its_issuer_named()
    {
        await using var server = Serving(TestCertificate.SelfSigned());

        var error = await Connecting.FailsAsync(To(server));

        Assert.AreEqual(AmiDisconnectReason.TlsFailed, error.Reason);
        Assert.IsFalse(error.IsTransient);
        Assert.Contains("issued by 'CN=localhost'", error.Message);
    }

    [TestMethod]
    public async Task A_certificate_of_a_trusted_CA_for_this_host_is_taken()
    {
        using var authority = TestCertificate.Authority();
        await using var server = Serving(TestCertificate.IssuedBy(authority, "pbx.example", "127.0.0.1"));

        await PingsAsync(To(server, authority));
    }

    [TestMethod]
    public async Task A_certificate_of_a_trusted_CA_for_another_host_is_refused()
    {
        using var authority = TestCertificate.Authority();
        await using var server = Serving(TestCertificate.IssuedBy(authority, "other.example"));

        var error = await Connecting.FailsAsync(To(server, authority));

        Assert.AreEqual(AmiDisconnectReason.TlsFailed, error.Reason);
        Assert.Contains("it is for other.example, not for 127.0.0.1", error.Message);
    }

    [TestMethod]
    public async Task A_CA_of_the_same_name_with_another_key_is_not_the_trusted_one()
    {
        using var trusted = TestCertificate.Authority();
        using var other = TestCertificate.Authority();
        await using var server = Serving(TestCertificate.IssuedBy(other, "127.0.0.1"));

        var error = await Connecting.FailsAsync(To(server, trusted));

        Assert.Contains("does not lead to a trusted certificate", error.Message);
    }

    [TestMethod]
    public async Task The_very_certificate_that_is_trusted_is_taken_whatever_its_name()
    {
        var certificate = TestCertificate.SelfSigned("asterisk");
        await using var server = Serving(certificate);

        await PingsAsync(To(server, PublicPartOf(certificate)));
    }

    [TestMethod]
    public async Task The_very_certificate_needs_no_issuer_that_is_known()
    {
        using var authority = TestCertificate.Authority();
        var certificate = TestCertificate.IssuedBy(authority, "other.example");
        await using var server = Serving(certificate);

        await PingsAsync(To(server, PublicPartOf(certificate)));
    }

    [TestMethod]
    public async Task A_trusted_certificate_that_has_expired_is_refused()
    {
        var certificate = TestCertificate.SelfSigned("asterisk", new DateTimeOffset(2030, 5, 31, 0, 0, 0, TimeSpan.Zero));
        await using var server = Serving(certificate);
        var clock = new FakeClock(new DateTimeOffset(2030, 6, 1, 0, 0, 0, TimeSpan.Zero));

        var error = await Connecting.FailsAsync(To(server, PublicPartOf(certificate)) with { Clock = clock });

        Assert.Contains("valid from 2020-01-01 to 2030-05-31 only", error.Message);
    }

    [TestMethod]
    public async Task A_port_that_speaks_plain_text_is_told_apart_from_a_wrong_certificate()
    {
        await using var server = FakeAsterisk.StartAnswering();

        var error = await Connecting.FailsAsync(To(server));

        Assert.AreEqual(AmiDisconnectReason.TlsFailed, error.Reason);
        Assert.Contains("Check that the port is the TLS port", error.Message);
    }

    private static FakeAsterisk Serving(X509Certificate2 certificate) => FakeAsterisk.Start(
        async client =>
        {
            await client.AcceptLoginAsync();
            await client.ServeAsync();
        },
        certificate);

    private static AmiOptions To(FakeAsterisk server, params X509Certificate2[] trusted) =>
        Connecting.To(server) with { UseTls = true, TrustedCertificates = [.. trusted] };

    private static X509Certificate2 PublicPartOf(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private static async Task PingsAsync(AmiOptions options)
    {
        await using var connection = await Connecting.ConnectAsync(options);

        Assert.AreEqual("Pong", (await connection.SendAsync(new PingAction()))["Ping"]);
    }
}
