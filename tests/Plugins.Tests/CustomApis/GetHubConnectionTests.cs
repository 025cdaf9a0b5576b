using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.GetHubConnection;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class GetHubConnectionTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [TestMethod]
    public void An_agent_gets_a_short_lived_token_for_the_own_phone()
    {
        using var org = OrgWithHub();

        var answer = org.Execute(Api.Name, org.Alice);

        var claims = Claims((string)answer.Results[Api.Response.Token]);
        Assert.AreEqual("http://localhost:5081", (string)answer.Results[Api.Response.Url]);
        Assert.AreEqual(claims.GetProperty("exp").GetInt64(), DateTimeOffset.Parse((string)answer.Results[Api.Response.ExpiresOn], CultureInfo.InvariantCulture).ToUnixTimeSeconds());
        Assert.AreEqual((org.Alice.ToString("D"), "agent", "main", "1001"), (
            Text(claims, HubRoutes.SubjectClaim), Text(claims, HubRoutes.RoleClaim), Text(claims, HubRoutes.PbxClaim), Text(claims, HubRoutes.ExtensionClaim)));
        Assert.AreEqual((HubRoutes.Issuer, HubRoutes.Audience), (Text(claims, "iss"), Text(claims, "aud")));
        Assert.AreEqual(15 * 60, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [TestMethod]
    public void A_connector_gets_a_token_for_its_pbx_and_an_agent_does_not()
    {
        using var org = OrgWithHub();

        var claims = Claims((string)org.Execute(Api.Name, org.Connector, (Api.Request.Pbx, "main")).Results[Api.Response.Token]);
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Alice, (Api.Request.Pbx, "main")));

        Assert.AreEqual(("connector", "main"), (Text(claims, HubRoutes.RoleClaim), Text(claims, HubRoutes.PbxClaim)));
        StringAssert.Contains(fault.Message, "Telephony Connector");
    }

    [TestMethod]
    public void A_user_without_phone_is_told_what_to_ask_for()
    {
        using var org = OrgWithHub();

        StringAssert.Contains(
            Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Connector)).Message, "Dialer Users");
    }

    [TestMethod]
    public void A_key_that_is_too_short_is_refused_and_never_shown()
    {
        using var org = OrgWithHub("short-secret");

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Alice));

        StringAssert.Contains(fault.Message, "32 bytes");
        Assert.DoesNotContain("short-secret", fault.ToString());
    }

    private static TelephonyOrg OrgWithHub(string key = Key)
    {
        var org = new TelephonyOrg();
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubUrl, "http://localhost:5081/");
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubSigningKey, key);
        return org;
    }

    private static JsonElement Claims(string token)
    {
        var parts = token.Split('.');
        var signature = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.ASCII.GetBytes(parts[0] + "." + parts[1])));
        Assert.AreEqual(signature, parts[2]);
        return JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
    }

    private static string Text(JsonElement claims, string name) => claims.GetProperty(name).GetString()!;
}
