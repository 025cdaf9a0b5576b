using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.CSharp;

/// <summary>Writes the names of environment variables and roles.</summary>
public static class ComponentClasses
{
    /// <summary>A constant per environment variable.</summary>
    public static string WriteEnvironmentVariables(IEnumerable<NamedComponent> variables)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated");
        file.Open("public static class EnvironmentVariables", "Schema names of the environment variables.");
        foreach (var variable in variables)
        {
            file.Constant(variable.Description, Words.WithoutPrefix(variable.Name), variable.Name);
        }

        file.Close();
        return file.ToString();
    }

    /// <summary>A class per role, with its id and name.</summary>
    public static string WriteRoles(IEnumerable<NamedComponent> roles)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated");
        file.Open("public static class Roles", "The security roles of the solution.");
        foreach (var role in roles)
        {
            file.Open($"public static class {Words.Pascal(role.Name)}", role.Description.Length > 0 ? role.Description : $"The role {role.Name}.");
            file.Constant("Id, the same in every environment.", "Id", role.Id);
            file.Constant("Name.", "Name", role.Name);
            file.Close();
        }

        file.Close();
        return file.ToString();
    }
}
