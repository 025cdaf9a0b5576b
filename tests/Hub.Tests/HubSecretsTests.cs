using Microsoft.Extensions.Configuration;

namespace Telephony.Hub.Tests;

[TestClass]
public sealed class HubSecretsTests
{
    [TestMethod]
    public async Task Keys_and_secrets_come_from_files_named_like_environment_variables()
    {
        var folder = Directory.CreateTempSubdirectory("hub-secrets-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Hub__SessionKeys__0"), "a key of thirty-two bytes or more\n");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Hub__Connectors__main__0"), "a secret of thirty-two bytes or more\n");
            var configuration = new ConfigurationManager { ["Hub:SessionKeys:0"] = "weaker", ["Hub:AllowedOrigins:0"] = "https://contoso.example" };

            HubSecrets.Add(configuration, folder.FullName);

            var options = configuration.GetSection(HubOptions.Section).Get<HubOptions>()!;
            Assert.AreEqual("a key of thirty-two bytes or more", options.SessionKeys.Single());
            Assert.AreEqual("a secret of thirty-two bytes or more", options.Connectors["main"].Single());
            Assert.IsEmpty(options.Faults());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(AppContext.BaseDirectory, "no-secrets");

        var fault = Assert.ThrowsExactly<InvalidOperationException>(() => HubSecrets.Add(new ConfigurationManager(), missing));

        Assert.Contains(missing, fault.Message);
    }

    [TestMethod]
    public void Without_the_variable_nothing_is_added()
    {
        var configuration = new ConfigurationBuilder();

        HubSecrets.Add(configuration, null);

        Assert.IsEmpty(configuration.Sources);
    }
}
