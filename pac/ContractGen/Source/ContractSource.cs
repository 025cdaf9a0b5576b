namespace Telephony.ContractGen.Source;

/// <summary>Everything that names are generated from: the unpacked solution and the description of the system tables.</summary>
public sealed record ContractSource
{
    /// <summary>The product's own tables, by schema name.</summary>
    public required IReadOnlyList<TableDescription> OwnTables { get; init; }

    /// <summary>The tables that Dataverse brings, by schema name.</summary>
    public required IReadOnlyList<TableDescription> SystemTables { get; init; }

    /// <summary>The global choices, by name.</summary>
    public required IReadOnlyList<ChoiceDescription> Choices { get; init; }

    /// <summary>The custom APIs, by name.</summary>
    public required IReadOnlyList<CustomApiDescription> CustomApis { get; init; }

    /// <summary>The environment variables, by schema name.</summary>
    public required IReadOnlyList<NamedComponent> EnvironmentVariables { get; init; }

    /// <summary>The security roles, by name.</summary>
    public required IReadOnlyList<NamedComponent> Roles { get; init; }

    /// <summary>Reads the files under the repository's root; nothing is kept open.</summary>
    /// <exception cref="InvalidDataException">A file lacks what the format asks for; the message names the file.</exception>
    public static ContractSource Read(string repositoryRoot)
    {
        var solution = Path.Combine(repositoryRoot, "Solution", "src");
        var system = Path.Combine(repositoryRoot, "tests", "LocalDataverse", "Organization", "SystemTables");
        return new ContractSource
        {
            OwnTables = TableReader.ReadAll(solution),
            SystemTables = TableReader.ReadAll(system),
            Choices = ComponentReader.ReadChoices(solution),
            CustomApis = CustomApiReader.ReadAll(solution),
            EnvironmentVariables = ComponentReader.ReadEnvironmentVariables(solution),
            Roles = ComponentReader.ReadRoles(solution),
        };
    }
}
