using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>Reads environment variables.</summary>
internal static class EnvironmentValues
{
    private const string Set = "set";

    /// <summary>The value of a variable, else its default; empty for none.</summary>
    public static string Read(IOrganizationService service, string schemaName)
    {
        var query = Rows.From(EnvironmentVariableDefinition.TableName, EnvironmentVariableDefinition.DefaultValue)
            .Where(EnvironmentVariableDefinition.SchemaName, schemaName);
        var value = query.AddLink(
            EnvironmentVariableValue.TableName, EnvironmentVariableDefinition.Id, EnvironmentVariableValue.EnvironmentVariableDefinitionId, JoinOperator.LeftOuter);
        value.EntityAlias = Set;
        value.Columns = new ColumnSet(EnvironmentVariableValue.Value);
        var row = service.All(query).FirstOrDefault();
        return row?.Linked(Set, EnvironmentVariableValue.Value) as string ?? row?.Text(EnvironmentVariableDefinition.DefaultValue) ?? "";
    }

    /// <summary>
    /// The secret behind a variable
    /// (https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables-azure-key-vault-secrets); never traced.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">There is none, or Dataverse may not read it; the message says what to do.</exception>
    public static string ReadSecret(IOrganizationService service, string schemaName)
    {
        try
        {
            var answer = service.Execute(new OrganizationRequest("RetrieveEnvironmentVariableSecretValue") { ["EnvironmentVariableName"] = schemaName });
            return answer.Results.TryGetValue("EnvironmentVariableSecretValue", out var secret) ? secret as string ?? "" : "";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InvalidPluginExecutionException(
                $"The secret of the environment variable {schemaName} cannot be read: {fault.Message} Set it to a secret of Azure Key Vault that Dataverse may read.", fault);
        }
    }
}
