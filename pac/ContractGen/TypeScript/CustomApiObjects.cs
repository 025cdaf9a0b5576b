using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.TypeScript;

/// <summary>Writes, per custom API, its request and response and what <c>webAPI.execute</c> must know of it.</summary>
public static class CustomApiObjects
{
    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<CustomApiDescription> apis)
    {
        var file = new TypeScriptFile("Solution/src/customapis");
        WriteShape(file);
        foreach (var api in apis)
        {
            var name = Words.WithoutPrefix(api.UniqueName);
            WriteInterface(file, $"{name}Request", $"What {api.UniqueName} is asked.", api.Request);
            WriteInterface(file, $"{name}Response", $"What {api.UniqueName} answers.", api.Response);
            WriteObject(file, name, api);
        }

        return file.ToString();
    }

    private static void WriteShape(TypeScriptFile file)
    {
        file.Blank();
        file.Open("export interface CustomApi<TRequest, TResponse>", "One custom API: the answer of a request's getMetadata, and the types of request and response.");
        file.Member("Unbound.", "readonly boundParameter: null;");
        file.Member("Name of the message.", "readonly operationName: string;");
        file.Member("0 action, 1 function.", "readonly operationType: 0 | 1;");
        file.Member(
            "Type of every request parameter.",
            "readonly parameterTypes: Readonly<Record<keyof TRequest & string, { typeName: string; structuralProperty: number }>>;");
        file.Member("Never there; carries the type of the response.", "readonly response?: TResponse;");
        file.Close("}");
    }

    private static void WriteInterface(TypeScriptFile file, string name, string summary, IReadOnlyList<ParameterDescription> parameters)
    {
        file.Blank();
        if (parameters.Count == 0)
        {
            file.Member(summary, $"export type {name} = Record<never, never>;");
            return;
        }

        file.Open($"export interface {name}", summary);
        foreach (var parameter in parameters)
        {
            file.Member(parameter.Description, $"{parameter.UniqueName}{(parameter.IsOptional ? "?" : "")}: {DataTypes.TypeScript(parameter.Type)};");
        }

        file.Close("}");
    }

    private static void WriteObject(TypeScriptFile file, string name, CustomApiDescription api)
    {
        file.Blank();
        file.Open($"export const {Words.Camel(name)}: CustomApi<{name}Request, {name}Response> =", api.Description);
        file.Member("", "boundParameter: null,");
        file.Member("", $"operationName: \"{api.UniqueName}\",");
        file.Member("", $"operationType: {(api.IsFunction ? 1 : 0)},");
        if (api.Request.Count == 0)
        {
            file.Member("", "parameterTypes: {},");
        }
        else
        {
            file.Open("parameterTypes:", "");
            foreach (var parameter in api.Request)
            {
                file.Member("", $"{parameter.UniqueName}: {{ typeName: \"{DataTypes.Edm(parameter.Type)}\", structuralProperty: {(parameter.Type == 11 ? 4 : 1)} }},");
            }

            file.Close("},");
        }

        file.Close("};");
    }
}
