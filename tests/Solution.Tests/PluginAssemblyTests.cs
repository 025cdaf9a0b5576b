using Mono.Cecil;

namespace Telephony.Solution.Tests;

/// <summary>Compares the description of the plug-in assembly with the DLL that goes into the solution.</summary>
[TestClass]
public sealed class PluginAssemblyTests
{
    private static readonly AssemblyDefinition Dll = AssemblyDefinition.ReadAssembly(PluginAssemblyFile.BuiltPath, new ReaderParameters { InMemory = true });

    [TestMethod]
    public void The_description_names_the_built_assembly_with_version_and_token() =>
        Assert.AreEqual(Dll.FullName, PluginAssemblyFile.FullName);

    [TestMethod]
    public void The_assembly_runs_in_the_sandbox_from_the_database()
    {
        Assert.AreEqual("2", PluginAssemblyFile.Xml.Element("IsolationMode")!.Value);
        Assert.AreEqual("0", PluginAssemblyFile.Xml.Element("SourceType")!.Value);
    }

    [TestMethod]
    public void Every_plugin_type_is_named_in_full() => Unpacked.AssertNone(
        from type in PluginAssemblyFile.Xml.Descendants("PluginType")
        let name = type.Attribute("Name")!.Value
        where type.Attribute("AssemblyQualifiedName")!.Value != $"{name}, {PluginAssemblyFile.FullName}" || type.Element("FriendlyName")!.Value != name
        select $"{name} lacks its AssemblyQualifiedName or FriendlyName.");

    [TestMethod]
    public void The_assembly_needs_no_other_that_Dataverse_lacks()
    {
        string[] there = ["mscorlib", "System", "System.Core", "System.Runtime.Serialization", "System.ServiceModel", "System.Xml", "Microsoft.Xrm.Sdk"];
        Unpacked.AssertNone(Dll.MainModule.AssemblyReferences.Select(each => each.Name).Except(there).Select(each => $"The plug-in DLL needs {each}."));
    }

    [TestMethod]
    public void Every_plugin_class_is_used_by_a_step_or_a_custom_API()
    {
        var used = Unpacked.Files("SdkMessageProcessingSteps").Select(file => Unpacked.Xml(file).Element("PluginTypeId")!.Value)
            .Concat(Unpacked.Files("customapis", "customapi.xml").SelectMany(file => Unpacked.Xml(file).Descendants("plugintypeexportkey").Select(key => key.Value)))
            .ToHashSet();
        Unpacked.AssertNone(PluginAssemblyFile.Types.Where(type => !used.Contains(type.Key)).Select(type => $"{type.Value} has neither a step nor a custom API."));
    }
}
