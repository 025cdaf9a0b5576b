using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.CSharp;

/// <summary>Writes one static class per custom API: its name, and a constant per parameter and property.</summary>
public static class CustomApiClasses
{
    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<CustomApiDescription> apis)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated.CustomApis");
        foreach (var api in apis)
        {
            file.Open($"public static class {Words.WithoutPrefix(api.UniqueName)}", api.Description);
            file.Constant("Name of the message.", "Name", api.UniqueName);
            WriteParameters(file, "Request", "Names of the request parameters.", api.Request);
            WriteParameters(file, "Response", "Names of the response properties.", api.Response);
            file.Close();
        }

        return file.ToString();
    }

    private static void WriteParameters(CSharpFile file, string name, string summary, IReadOnlyList<ParameterDescription> parameters)
    {
        file.Open($"public static class {name}", summary);
        foreach (var parameter in parameters)
        {
            var optional = parameter.IsOptional ? " May be left out." : "";
            file.Constant($"{parameter.Description} Type: {DataTypes.Word(parameter.Type)}.{optional}", parameter.UniqueName, parameter.UniqueName);
        }

        file.Close();
    }
}
