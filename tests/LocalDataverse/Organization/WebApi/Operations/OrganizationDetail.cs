using LocalDataverse.Schema;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// The answer to <c>RetrieveCurrentOrganization</c>, which a ServiceClient asks for when it connects:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/organizationdetail">OrganizationDetail</see>.
/// </summary>
public static class OrganizationDetail
{
    /// <summary>The detail of the organization under <paramref name="context"/>'s service root.</summary>
    public static WebApiResponse Answer(RequestContext context)
    {
        var who = context.Execute(new OrganizationRequest("WhoAmI"));
        var host = context.ServiceRoot[..context.ServiceRoot.IndexOf("/api/data/", StringComparison.OrdinalIgnoreCase)];
        return new WebApiResponse(200)
        {
            Body = JsonText.Write(json =>
            {
                json.WriteString("@odata.context", $"{context.ServiceRoot}$metadata#Microsoft.Dynamics.CRM.RetrieveCurrentOrganizationResponse");
                json.WriteStartObject("Detail");
                json.WriteString("OrganizationId", (Guid)who["OrganizationId"]);
                json.WriteString("FriendlyName", OrganizationNames.Friendly);
                json.WriteString("OrganizationVersion", OrganizationNames.Version);
                json.WriteString("EnvironmentId", who["OrganizationId"].ToString());
                json.WriteString("TenantId", Guid.Empty);
                json.WriteString("Geo", "");
                json.WriteString("UrlName", OrganizationNames.Unique);
                json.WriteString("UniqueName", OrganizationNames.Unique);
                json.WriteString("State", "Enabled");
                json.WriteStartObject("Endpoints");
                json.WriteNumber("Count", 2);
                json.WriteBoolean("IsReadOnly", false);
                json.WriteStartArray("Keys");
                json.WriteStringValue("WebApplication");
                json.WriteStringValue("OrganizationDataService");
                json.WriteEndArray();
                json.WriteStartArray("Values");
                json.WriteStringValue($"{host}/");
                json.WriteStringValue(context.ServiceRoot);
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }),
        };
    }
}
