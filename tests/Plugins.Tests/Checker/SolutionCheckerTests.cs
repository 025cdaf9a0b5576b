using Mono.Cecil;
using Telephony.LocalSolution;
using Telephony.Plugins.Tests.Checker.Samples;

namespace Telephony.Plugins.Tests.Checker;

/// <summary>The plug-in DLL by the solution checker's own rules.</summary>
[TestClass]
public sealed class SolutionCheckerTests
{
    public static IEnumerable<object[]> Rules => CheckerRules.All.Select(rule => new object[] { rule.Name });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void The_plugins_keep_the_rule(string name)
    {
        var rule = Named(name);
        using var dll = AssemblyDefinition.ReadAssembly(TelephonySolution.PluginAssembly);

        var broken = string.Join('\n', rule.BrokenIn(dll).Select(method => $"{method.FullName} breaks {rule.Name}: {rule.Guidance}"));

        Assert.AreEqual("", broken);
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Code_that_breaks_the_rule_is_found_and_no_other(string name)
    {
        using var dll = AssemblyDefinition.ReadAssembly(typeof(Breaking).Assembly.Location);
        var samples = dll.MainModule.GetType(typeof(Breaking).FullName).Methods.Where(method => method.HasCustomAttributes).ToList();
        var breaking = samples.Where(method => method.CustomAttributes.Any(each => each.AttributeType.Name == nameof(BreaksAttribute) && (string)each.ConstructorArguments[0].Value == name));

        var found = samples.Where(Named(name).IsBrokenBy).Select(method => method.Name).ToList();

        Assert.IsNotEmpty(found);
        CollectionAssert.AreEquivalent(breaking.Select(method => method.Name).ToList(), found);
    }

    private static CheckerRule Named(string name) => CheckerRules.All.Single(rule => rule.Name == name);
}
