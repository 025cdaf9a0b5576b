using System.Reflection;

namespace Telephony.Domain.Tests;

[TestClass]
public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Words).Assembly;

    [TestMethod]
    public void The_domain_needs_nothing_but_the_framework() =>
        Assert.IsEmpty(Domain.GetReferencedAssemblies().Where(reference => !reference.Name!.StartsWith("System.", StringComparison.Ordinal)));

    [TestMethod]
    public void Nothing_in_the_domain_waits_or_asks_the_clock()
    {
        var waiting = Domain.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(TimeProvider)));

        Assert.IsEmpty(waiting);
    }
}
