using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Security;

namespace LocalDataverse.Messages;

/// <summary>The values of secret environment variables, and who may read them in the vault: kept in memory, never in a table.</summary>
internal sealed class EnvironmentSecrets
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> _readers = [];

    public void Set(string name, string value) => _values[name] = value;

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public void Grant(Guid userId) => _readers.Add(userId);

    public bool MayRead(Guid userId) => _readers.Contains(userId);
}

/// <summary>
/// RetrieveEnvironmentVariableSecretValue: what Dataverse fetches from Azure Key Vault. No role decides but the vault: whoever uses the variable has to
/// have rights on the secret in person, as somebody of the directory. SYSTEM is none, and a plug-in cannot count on being one: it gets nothing.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables-azure-key-vault-secrets</remarks>
internal sealed class RetrieveEnvironmentVariableSecretValueMessage(EnvironmentSecrets secrets) : ISingleMessage
{
    public string Name => "RetrieveEnvironmentVariableSecretValue";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
        if (operation.Parameter<string>("EnvironmentVariableName") is null)
        {
            throw Faults.MissingParameter(Name, "EnvironmentVariableName");
        }
    }

    public void Authorize(Operation operation)
    {
        operation.Rights.RequireRole();
        if (operation.Origin.Parent is not null || !secrets.MayRead(operation.Rights.UserId))
        {
            throw Faults.SecretNotReadable(operation.Parameter<string>("EnvironmentVariableName")!);
        }
    }

    public void Execute(Operation operation)
    {
        var name = operation.Parameter<string>("EnvironmentVariableName")!;
        operation.Output["EnvironmentVariableSecretValue"] = secrets.Find(name)
            ?? throw Faults.InvalidArgument($"The environment variable '{name}' is not a secret or has no value.");
    }
}

/// <summary>RetrieveEnvironmentVariableValue: a variable's value, or its default.</summary>
internal sealed class RetrieveEnvironmentVariableValueMessage(MessageServices services) : ISingleMessage
{
    public string Name => "RetrieveEnvironmentVariableValue";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
        if (operation.Parameter<string>("DefinitionSchemaName") is null)
        {
            throw Faults.MissingParameter(Name, "DefinitionSchemaName");
        }
    }

    public void Authorize(Operation operation) => operation.Rights.Require(Right.Read, services.Schema.Table("environmentvariablevalue"));

    public void Execute(Operation operation)
    {
        var name = operation.Parameter<string>("DefinitionSchemaName")!;
        var values = services.Schema.Table("environmentvariablevalue");
        var ids = services.Store.Find(values, [("schemaname", name)]);
        operation.Output["Value"] = ids.Count > 0
            ? services.Store.Value(values, ids[0], "value")
            : services.Schema.EnvironmentVariables.FirstOrDefault(variable => variable.SchemaName == name)?.DefaultValue;
    }
}
