using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Telephony.LocalSolution;

namespace Telephony.Plugins.Tests;

/// <summary>What keeps a lookup fast with a million index rows, proved on the code of the built DLL.</summary>
[TestClass]
public sealed partial class QueryCostTests
{
    private const string Service = "Microsoft.Xrm.Sdk.IOrganizationService";

    // Equality, lists, ranges and beginnings: what an index serves.
    private static readonly string[] Indexed =
        ["BeginsWith", "Equal", "NotEqual", "In", "NotIn", "Null", "NotNull", "GreaterEqual", "GreaterThan", "LessEqual", "LessThan", "OnOrAfter", "OnOrBefore", "Between"];

    // Methods with a query in a loop, and why it is none per row.
    private static readonly Dictionary<string, string> Paging = new()
    {
        ["Rows.All"] = "one query a page of 5,000 rows",
        ["Rows.AllIn"] = "one query per 500 values",
        ["CallerDirectory.Prefetch"] = "one query per agent and table that has candidates",
        ["LookupCheck.RefuseFilters"] = "one query per table of a filter, when an administrator saves it",
        ["ConnectorRights.Warnings"] = "one record a table of the lookup, when an administrator saves it or tries it out",
        ["CallRecorder.Resolve"] = "what was read ahead for the batch is not asked again; a transferred call's record is one query",
        ["CallTotals.Read"] = "one aggregate for a whole report, halved only where Dataverse's limit of rows is passed",
        ["CallTotals.TryRead"] = "one aggregate a page of groups",
        ["WorklistReader.Callers"] = "one query per table that the callers' records are of; the shown ones are not asked again",
        ["CallableRecords.Find"] = "two queries a table of the lookup, for what an agent types",
        ["SupervisedTeam.AddReports"] = "one query a level of managers, at most twenty",
    };

    [TestMethod]
    public void No_query_searches_with_a_pattern()
    {
        var patterns = from source in Sources()
                       from Match found in Operator().Matches(source.Text)
                       where !Indexed.Contains(found.Groups[1].Value)
                       select $"{source.File}: {found.Value}";

        Assert.IsEmpty(patterns);
        Assert.IsEmpty(Sources().Where(source => source.Text.Contains("operator='like'", StringComparison.Ordinal) || source.Text.Contains("operator=\\\"like", StringComparison.Ordinal)).Select(source => source.File));
    }

    [TestMethod]
    public void No_query_stands_in_a_loop_over_rows()
    {
        using var assembly = Open();
        var querying = Querying(assembly);

        var loops = from method in Methods(assembly)
                    where !Paging.ContainsKey(ShortName(method))
                    from called in InLoops(method).Concat(PerItem(method))
                    where querying.Contains(called.FullName)
                    select $"{ShortName(method)} calls {ShortName(called)} in a loop.";

        Assert.IsEmpty(loops.Distinct(), string.Join('\n', loops.Distinct()));
    }

    [TestMethod]
    public void The_query_in_a_loop_is_found_where_there_is_one()
    {
        using var assembly = Open();
        var querying = Querying(assembly);

        foreach (var name in Paging.Keys)
        {
            Assert.IsTrue(Methods(assembly).Any(method => ShortName(method) == name && InLoops(method).Any(called => querying.Contains(called.FullName))), name);
        }
    }

    private static AssemblyDefinition Open() => AssemblyDefinition.ReadAssembly(TelephonySolution.PluginAssembly);

    private static IEnumerable<MethodDefinition> Methods(AssemblyDefinition assembly) =>
        assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody);

    private static IEnumerable<MethodReference> Calls(MethodDefinition method) =>
        method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>();

    // Reading methods: those that ask the service, and those that call them. What a property keeps is asked once.
    private static HashSet<string> Querying(AssemblyDefinition assembly)
    {
        var querying = new HashSet<string>(StringComparer.Ordinal) { $"Microsoft.Xrm.Sdk.EntityCollection {Service}::RetrieveMultiple(Microsoft.Xrm.Sdk.Query.QueryBase)" };
        querying.Add($"Microsoft.Xrm.Sdk.Entity {Service}::Retrieve(System.String,System.Guid,Microsoft.Xrm.Sdk.Query.ColumnSet)");
        for (var known = 0; known < querying.Count;)
        {
            known = querying.Count;
            querying.UnionWith(Methods(assembly).Where(method => !method.IsGetter && Calls(method).Any(call => querying.Contains(call.FullName))).Select(method => method.FullName).ToList());
        }

        return querying;
    }

    // Between a backward jump and its target.
    private static IEnumerable<MethodReference> InLoops(MethodDefinition method) =>
        from jump in method.Body.Instructions
        where jump.Operand is Instruction target && target.Offset < jump.Offset
        from instruction in method.Body.Instructions
        where instruction.Offset >= ((Instruction)jump.Operand).Offset && instruction.Offset <= jump.Offset
        where instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj
        let called = instruction.Operand as MethodReference
        where called is not null
        select called;

    // Handed to LINQ, which runs it for each item.
    private static IEnumerable<MethodReference> PerItem(MethodDefinition method) =>
        Calls(method).Any(call => call.DeclaringType.FullName == "System.Linq.Enumerable")
            ? method.Body.Instructions.Where(instruction => instruction.OpCode.Code is Code.Ldftn).Select(instruction => (MethodReference)instruction.Operand)
            : [];

    private static string ShortName(MethodReference method) => $"{method.DeclaringType.Name}.{method.Name}";

    private static IEnumerable<(string File, string Text)> Sources()
    {
        var folder = Path.Combine(TelephonySolution.RepositoryRoot, "Plugins", "Telephony.Plugins");
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
    }

    [GeneratedRegex(@"ConditionOperator\.(\w+)")]
    private static partial Regex Operator();
}
