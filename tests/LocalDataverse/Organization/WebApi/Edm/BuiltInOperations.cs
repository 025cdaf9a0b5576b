namespace LocalDataverse.WebApi.Edm;

/// <summary>
/// Operations of the platform's own:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/functions">Web API function reference</see>.
/// </summary>
public static class BuiltInOperations
{
    /// <summary>Who the caller is.</summary>
    public const string WhoAmI = "WhoAmI";

    /// <summary>What this organization is; a client asks for it first.</summary>
    public const string RetrieveCurrentOrganization = "RetrieveCurrentOrganization";

    /// <summary>Makes one row of two.</summary>
    public const string Merge = "Merge";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EdmOperation> All { get; } =
    [
        Function(WhoAmI, [], [new("BusinessUnitId", EdmKind.Id), new("UserId", EdmKind.Id), new("OrganizationId", EdmKind.Id)]),
        Function(RetrieveCurrentOrganization, [new("AccessType", EdmKind.Text)], [new("Detail", EdmKind.Row)]),
        Action(
            "RetrieveEnvironmentVariableSecretValue",
            [new("EnvironmentVariableName", EdmKind.Text)],
            [new("EnvironmentVariableSecretValue", EdmKind.Text)]),
        new(
            Merge,
            false,
            null,
            [new("Target", EdmKind.Lookup), new("Subordinate", EdmKind.Lookup), new("UpdateContent", EdmKind.Row, true), new("PerformParentingChecks", EdmKind.YesNo)],
            []),
        Action("PublishAllXml", [], []),
        Action("PublishXml", [new("ParameterXml", EdmKind.Text)], []),
        Function("RetrieveEnvironmentVariableValue", [new("DefinitionSchemaName", EdmKind.Text)], [new("Value", EdmKind.Text)]),
    ];

    private static EdmOperation Action(string name, IReadOnlyList<EdmParameter> parameters, IReadOnlyList<EdmParameter> results) =>
        new(name, false, null, parameters, results);

    private static EdmOperation Function(string name, IReadOnlyList<EdmParameter> parameters, IReadOnlyList<EdmParameter> results) =>
        new(name, true, null, parameters, results);
}
