using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Telephony.LocalSolution;

namespace Telephony.Plugins.Tests;

[TestClass]
public sealed class PluginAssemblyTests
{
    [TestMethod]
    public void The_dll_needs_only_what_the_sandbox_has()
    {
        using var file = File.OpenRead(TelephonySolution.PluginAssembly);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

        Assert.IsEmpty(references.Except(
        [
            "mscorlib", "System", "System.Core", "System.Runtime.Serialization", "System.ServiceModel", "System.Xml", "Microsoft.Xrm.Sdk",
        ]));
    }

    [TestMethod]
    public void The_dll_carries_its_strong_name()
    {
        using var file = File.OpenRead(TelephonySolution.PluginAssembly);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        var name = metadata.GetAssemblyDefinition().GetAssemblyName();

        Assert.AreEqual("Telephony.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=c0ebb508eb3bba02", name.FullName);
    }
}
