using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Plugins;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>A custom API: its plug-in is the main operation.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/custom-api</remarks>
internal sealed class CustomApiMessage(CustomApiSchema api, string? pluginTypeName, PluginInvoker plugins) : ISingleMessage
{
    public string Name => api.UniqueName;

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        foreach (var parameter in api.Parameters)
        {
            var isGiven = operation.Input.TryGetValue(parameter.Name, out object value) && value is not null;
            if (!isGiven && !parameter.IsOptional)
            {
                throw Faults.MissingParameter(Name, parameter.Name);
            }

            if (isGiven && !CustomApiTypes.Fits(parameter.Type, value!))
            {
                throw Faults.WrongType(parameter.Name, value!, parameter.Type.ToString());
            }
        }

        foreach (var name in operation.Input.Keys.Where(name => api.Parameters.All(parameter => parameter.Name != name) && !(api.BindingType != 0 && name == "Target")))
        {
            throw Faults.UnknownParameter(Name, name);
        }
    }

    public void Authorize(Operation operation)
    {
        operation.Rights.RequireRole();
        if (api.ExecutePrivilege.Length > 0)
        {
            operation.Rights.RequirePrivilege(api.ExecutePrivilege, Name);
        }
    }

    public void Execute(Operation operation)
    {
        if (pluginTypeName is not null)
        {
            plugins.Run(pluginTypeName, new PluginExecutionContext(operation, Stage.Main, null, true), operation.Rights);
        }

        foreach (var response in api.Responses)
        {
            if (!operation.Output.TryGetValue(response.Name, out object value) || value is null)
            {
                operation.Output[response.Name] = CustomApiTypes.Default(response.Type);
            }
            else if (!CustomApiTypes.Fits(response.Type, value))
            {
                throw Faults.WrongType(response.Name, value, response.Type.ToString());
            }
        }
    }
}

/// <summary>The .NET types of a custom API's parameters.</summary>
internal static class CustomApiTypes
{
    public static bool Fits(CustomApiType type, object value) => type switch
    {
        CustomApiType.YesNo => value is bool,
        CustomApiType.DateTime => value is DateTime,
        CustomApiType.DecimalNumber => value is decimal,
        CustomApiType.Entity => value is Entity,
        CustomApiType.EntityCollection => value is EntityCollection,
        CustomApiType.EntityReference => value is EntityReference,
        CustomApiType.FloatingPoint => value is double,
        CustomApiType.WholeNumber => value is int,
        CustomApiType.Money => value is Money,
        CustomApiType.Choice => value is OptionSetValue,
        CustomApiType.TextArray => value is string[],
        CustomApiType.UniqueIdentifier => value is Guid,
        _ => value is string,
    };

    /// <summary>What a caller gets where the plug-in set nothing.</summary>
    public static object? Default(CustomApiType type) => type switch
    {
        CustomApiType.YesNo => false,
        CustomApiType.DecimalNumber => 0m,
        CustomApiType.FloatingPoint => 0d,
        CustomApiType.WholeNumber => 0,
        CustomApiType.UniqueIdentifier => Guid.Empty,
        _ => null,
    };
}
