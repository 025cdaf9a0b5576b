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
}
