using Mono.Cecil;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Builds;

/// <summary>One build with the SDK as a package, for the .NET Framework to which the plug-ins move when 4.6.2 is no longer supported (12 January 2027).</summary>
[TestClass]
public sealed class OrdinaryBuildTests
{
    private static OrdinaryBuild _build = null!;
    private static AssemblyDefinition _dll = null!;

    [ClassInitialize]
    public static void Build(TestContext _)
    {
        _build = new OrdinaryBuild("net48");
        _dll = AssemblyDefinition.ReadAssembly(_build.PluginAssembly, new ReaderParameters { InMemory = true });
    }

    [ClassCleanup]
    public static void Clean()
    {
        _dll?.Dispose();
        _build?.Dispose();
    }

    [TestMethod]
    public void Built_against_the_package_the_plugins_ask_for_the_assembly_that_Dataverse_has()
    {
        var sdk = _dll.MainModule.AssemblyReferences.Single(each => each.Name.StartsWith("Microsoft.", StringComparison.Ordinal));

        Assert.AreEqual("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", sdk.FullName);
        Assert.IsTrue(_build.TookPackage, "The SDK did not come from the package.");
        Assert.IsFalse(File.Exists(Path.Combine(Path.GetDirectoryName(_build.PluginAssembly)!, "Microsoft.Xrm.Sdk.dll")), "The SDK is not to ship.");
    }

    [TestMethod]
    public void One_property_says_for_which_framework_the_plugins_are_built()
    {
        var target = _dll.CustomAttributes.Single(each => each.AttributeType.Name == "TargetFrameworkAttribute");

        Assert.AreEqual(".NETFramework,Version=v4.8", target.ConstructorArguments[0].Value);
        Assert.AreEqual("Telephony.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=c0ebb508eb3bba02", _dll.FullName);
    }

    [TestMethod]
    public void Built_for_the_next_framework_the_plugins_find_the_caller_and_pop_the_record()
    {
        using var org = new TelephonyOrg(pluginAssembly: _build.PluginAssembly);
        var anna = org.Contact("Anna", "Example", "+49 30 23125 111");

        var answer = org.Record(new CallScript("main~1795259900~1795259915.0").From("03023125111").Rings(0));

        var pop = answer.Pops.Single();
        Assert.AreEqual((org.Alice.ToString("D"), "form", anna.ToString("D")), (pop.AgentId, pop.Decision.Kind, pop.Decision.RecordId));
    }
}
