using System.Security.Cryptography.X509Certificates;
using Telephony.Connector.Doctor;
using Telephony.Connector.Options;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Options;

[TestClass]
public sealed class CaFileTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ca-file-").FullName;

    private string FilePath => Path.Combine(_folder, "pbx-ca.pem");

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void A_file_with_a_certificate_is_no_fault()
    {
        using var authority = TestCertificate.Authority();
        File.WriteAllText(FilePath, authority.ExportCertificatePem());

        Assert.IsEmpty(ConnectorOptionsFaults.Of(Settings()));
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains($"'{FilePath}', which is not there", ConnectorOptionsFaults.Of(Settings()).Single());

    [TestMethod]
    public void A_file_without_a_certificate_is_told_from_one_that_is_missing()
    {
        File.WriteAllText(FilePath, "no certificate");

        Assert.Contains("which holds no certificate as PEM", ConnectorOptionsFaults.Of(Settings()).Single());
    }

    [TestMethod]
    public void A_damaged_certificate_cannot_be_read()
    {
        File.WriteAllText(FilePath, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        Assert.Contains("which cannot be read", ConnectorOptionsFaults.Of(Settings()).Single());
    }

    [TestMethod]
    public void An_expired_certificate_is_named_with_its_day()
    {
        using var certificate = TestCertificate.SelfSigned("pbx", new DateTimeOffset(2030, 5, 31, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(FilePath, certificate.ExportCertificatePem());
        var clock = new FakeClock(new DateTimeOffset(2030, 6, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Contains("'CN=pbx' expired on 2030-05-31", ConnectorOptionsFaults.Of(Settings(), clock).Single());
    }

    [TestMethod]
    public void A_file_without_Tls_would_promise_what_is_not_there()
    {
        using var authority = TestCertificate.Authority();
        File.WriteAllText(FilePath, authority.ExportCertificatePem());
        var settings = Settings();

        var faults = ConnectorOptionsFaults.Of(settings with { Ami = settings.Ami with { UseTls = false } });

        Assert.Contains("UseTls is false", faults.Single());
    }

    [TestMethod]
    public async Task The_doctor_says_what_to_do_about_a_certificate_that_is_not_trusted()
    {
        await using var server = Serving(TestCertificate.SelfSigned("asterisk"));
        var settings = Settings();

        var finding = await ExamineAsync(settings with { Ami = settings.Ami with { Port = server.Port, CaFile = "" } });

        Assert.AreEqual(Verdict.Wrong, finding.Verdict);
        Assert.Contains("name it in Connector:Ami:CaFile (openssl s_client -showcerts -connect 127.0.0.1:", finding.Text);
    }

    [TestMethod]
    public async Task The_doctor_takes_the_certificate_that_the_file_holds()
    {
        var certificate = TestCertificate.SelfSigned("asterisk");
        await using var server = Serving(certificate);
        await File.WriteAllTextAsync(FilePath, certificate.ExportCertificatePem());
        var settings = Settings();

        var finding = await ExamineAsync(settings with { Ami = settings.Ami with { Port = server.Port } });

        Assert.AreEqual(Verdict.Well, finding.Verdict, finding.Text);
    }

    private static FakeAsterisk Serving(X509Certificate2 certificate) => FakeAsterisk.Start(
        async client =>
        {
            await client.AcceptLoginAsync();
            await client.ServeAsync();
        },
        certificate);

    private static async Task<Finding> ExamineAsync(ConnectorOptions settings)
    {
        await foreach (var finding in ConnectorDoctor.ExamineAsync(settings, TimeProvider.System, CancellationToken.None))
        {
            if (finding.What == "PBX")
            {
                return finding;
            }
        }

        throw new InvalidOperationException("The doctor did not look at the PBX.");
    }

    private ConnectorOptions Settings() => new()
    {
        Ami = new AmiSettings { Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret, UseTls = true, CaFile = FilePath },
        Hub = new HubSettings { Enabled = false },
        Dataverse = new DataverseSettings { Url = "https://contoso.crm4.dynamics.com", Authentication = DataverseAuthentication.ManagedIdentity },
    };
}
