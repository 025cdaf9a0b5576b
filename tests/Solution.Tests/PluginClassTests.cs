using Mono.Cecil;

namespace Telephony.Solution.Tests;

/// <summary>Compares the plug-in types of the solution with the classes of the built DLL.</summary>
[TestClass]
public sealed class PluginClassTests
{
    private static readonly IReadOnlyDictionary<string, TypeDefinition> Plugins =
        AssemblyDefinition.ReadAssembly(PluginAssemblyFile.BuiltPath, new ReaderParameters { InMemory = true }).MainModule.Types
            .Where(type => type is { IsClass: true, IsAbstract: false } && IsPlugin(type))
            .ToDictionary(type => type.FullName);

    [TestMethod]
    public void Every_plugin_type_is_a_class_that_implements_IPlugin() => Unpacked.AssertNone(
        PluginAssemblyFile.Types.Values.Where(name => !Plugins.ContainsKey(name)).Select(name => $"{name} is in the solution, and no plug-in class of the DLL."));

    [TestMethod]
    public void Every_plugin_class_is_a_plugin_type() => Unpacked.AssertNone(
        Plugins.Keys.Except(PluginAssemblyFile.Types.Values).Select(name => $"{name} is a plug-in class, and not in the solution."));

    [TestMethod]
    public void Dataverse_can_make_every_plugin_class() => Unpacked.AssertNone(
        Plugins.Values.Where(type => !type.IsPublic || !type.Methods.Any(method => method is { IsConstructor: true, IsPublic: true, IsStatic: false } && method.Parameters.Count == 0))
            .Select(type => $"{type.FullName} must be public with a public constructor without parameters."));

    private static bool IsPlugin(TypeDefinition type)
    {
        for (var each = type; each is not null; each = each.BaseType is null ? null : each.Module.GetType(each.BaseType.FullName))
        {
            if (each.Interfaces.Any(implemented => implemented.InterfaceType.FullName == "Microsoft.Xrm.Sdk.IPlugin"))
            {
                return true;
            }
        }

        return false;
    }
}
