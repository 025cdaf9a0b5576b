using System.Reflection;
using Telephony.ContractGen.Naming;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.ContractGen.TypeScript;

/// <summary>Writes the messages of hub and APIs from the C# types in <c>Telephony.Contracts</c>, as System.Text.Json writes them: camelCase, without what is null.</summary>
public static class HubMessages
{
    private static readonly string[] Namespaces = ["Telephony.Contracts.Api", "Telephony.Contracts.Hub"];

    /// <summary>The file's text.</summary>
    public static string Write()
    {
        var file = new TypeScriptFile("Plugins/Telephony.Contracts");
        var docs = new DocComments();
        var records = Records();
        foreach (var each in EnumsOf(records).OrderBy(TypeNames.OfContract, StringComparer.Ordinal))
        {
            file.Blank();
            file.Union(docs.Of(each), TypeNames.OfContract(each), Enum.GetNames(each).Select(Words.Camel));
        }

        WriteOutgoingDirections(file, docs);
        var sent = typeof(IAgentHub).GetMethods().SelectMany(method => method.GetParameters()).Select(each => each.ParameterType).ToHashSet();
        foreach (var record in records)
        {
            WriteRecord(file, docs, record, sent.Contains(record));
        }

        WriteMethods(file, docs, typeof(IAgentHub), "AgentHubMethods");
        WriteMethods(file, docs, typeof(IAgentClient), "AgentClientMethods");
        WriteMethods(file, docs, typeof(ISupervisorHub), "SupervisorHubMethods");
        WriteMethods(file, docs, typeof(ISupervisorClient), "SupervisorClientMethods");
        WriteRoutes(file, docs);
        return file.ToString();
    }

    private static List<Type> Records() =>
        [.. typeof(IAgentHub).Assembly.GetExportedTypes()
            .Where(type => Namespaces.Contains(type.Namespace) && type is { IsClass: true, IsAbstract: false })
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static HashSet<Type> EnumsOf(IEnumerable<Type> records) =>
        [.. records.SelectMany(TypeNames.Properties).SelectMany(property => TypeNames.Mentioned(property.PropertyType)).Where(type => type.IsEnum)];

    private static void WriteOutgoingDirections(TypeScriptFile file, DocComments docs)
    {
        var outgoing = Enum.GetValues<CallDirection>().Where(CallDirections.IsOutgoing).Select(direction => $"\"{Words.Camel(direction.ToString())}\"");
        file.Blank();
        file.Member(
            docs.Of(typeof(CallDirections).GetMethod(nameof(CallDirections.IsOutgoing))!),
            $"export const outgoingDirections: readonly CallDirection[] = [{string.Join(", ", outgoing)}];");
    }

    private static void WriteRecord(TypeScriptFile file, DocComments docs, Type record, bool isSentByBrowser)
    {
        file.Blank();
        file.Open($"export interface {record.Name}", docs.Of(record));
        foreach (var property in TypeNames.Properties(record))
        {
            var mayMiss = TypeNames.MayBeNull(property) || (isSentByBrowser && !TypeNames.IsRequired(property));
            file.Member(docs.Of(property), $"{Words.Camel(property.Name)}{(mayMiss ? "?" : "")}: {TypeNames.Of(property)};");
        }

        file.Close("}");
    }

    private static void WriteMethods(TypeScriptFile file, DocComments docs, Type contract, string name)
    {
        file.Blank();
        file.Open($"export interface {name}", docs.Of(contract));
        foreach (var method in contract.GetMethods().OrderBy(method => method.MetadataToken))
        {
            var parameters = method.GetParameters().Select(parameter => $"{parameter.Name}: {TypeNames.Of(parameter.ParameterType)}");
            file.Member(docs.Of(method), $"{method.Name}({string.Join(", ", parameters)}): {TypeNames.Result(method.ReturnType, contract == typeof(IAgentHub) || contract == typeof(ISupervisorHub))};");
        }

        file.Close("}");
    }

    private static void WriteRoutes(TypeScriptFile file, DocComments docs)
    {
        file.Blank();
        file.Open("export const HubRoutes =", docs.Of(typeof(HubRoutes)));
        foreach (var field in typeof(HubRoutes).GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken))
        {
            file.Member(docs.Of(field), $"{Words.Camel(field.Name)}: \"{field.GetRawConstantValue()}\",");
        }

        file.Close("} as const;");
    }
}
