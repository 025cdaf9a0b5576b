using Microsoft.Xrm.Sdk;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Sdk;

/// <summary>The stand-in has no name or signature that the real assembly lacks; what is built against it loads in Dataverse.</summary>
[TestClass]
public sealed class SdkSurfaceTests
{
    private static readonly Dictionary<string, string[]> Real = Read();

    public static IEnumerable<object[]> Types => typeof(Entity).Assembly.GetExportedTypes().Select(type => new object[] { type });

    [TestMethod]
    [DynamicData(nameof(Types))]
    public void A_type_is_one_of_the_real_assembly(Type type)
    {
        var head = SdkSurface.Head(type);
        Assert.IsTrue(Real.TryGetValue(head, out var lines), $"The real assembly has no '{head}'.");

        var parents = lines![0].Split(" : ") is [_, var list] ? Split(list) : [];
        Assert.AreEqual("", string.Join(", ", SdkSurface.Parents(type).Except(parents)), "parents that the real type lacks");
    }

    [TestMethod]
    [DynamicData(nameof(Types))]
    public void Every_member_is_one_of_the_real_type(Type type) =>
        Assert.AreEqual("", string.Join("\n", SdkSurface.Members(type).Except(Real[SdkSurface.Head(type)].Skip(1))));

    [TestMethod]
    [DynamicData(nameof(Types))]
    public void Interfaces_and_enums_are_complete(Type type)
    {
        if (type.IsInterface || type.IsEnum)
        {
            Assert.AreEqual("", string.Join("\n", Real[SdkSurface.Head(type)].Skip(1).Except(SdkSurface.Members(type))));
        }
    }

    [TestMethod]
    public void The_assembly_has_the_real_ones_identity() => Assert.AreEqual(
        "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", typeof(Entity).Assembly.FullName);

    // Splits at commas that are not within angle brackets.
    private static List<string> Split(string list)
    {
        var parts = new List<string> { "" };
        var depth = 0;
        foreach (var character in list)
        {
            depth += character switch { '<' => 1, '>' => -1, _ => 0 };
            if (character == ',' && depth == 0)
            {
                parts.Add("");
            }
            else
            {
                parts[^1] += character;
            }
        }

        return parts.ConvertAll(part => part.Trim());
    }

    // By head: the type's line and those of its members.
    private static Dictionary<string, string[]> Read()
    {
        var path = Path.Combine(TelephonySolution.RepositoryRoot, "tests", "cases", "xrm-sdk-surface.txt");
        return File.ReadAllText(path).Split("\n\n").Where(block => !block.StartsWith('#'))
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).ToArray())
            .ToDictionary(lines => lines[0].Split(" : ")[0]);
    }
}
