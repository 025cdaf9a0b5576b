using LocalDataverse.Schema;
using Telephony.TestKit;

namespace LocalDataverse.Tests;

/// <summary>The local Dataverse runs any solution, so it knows of none.</summary>
[TestClass]
public sealed class ArchitectureTests
{
    private static readonly string House = RepositoryRoot.Combine("tests", "LocalDataverse");
    private static readonly string[] NotOurs = ["Tests/", "Page/out/"];
    private static readonly string[] Words = ["telephony", "cts_", "softphone"];

    [TestMethod]
    [DataRow(typeof(OrganizationSchema))]
    [DataRow(typeof(Microsoft.Xrm.Sdk.Entity))]
    [DataRow(typeof(System.ServiceModel.FaultException))]
    public void No_assembly_of_the_product_is_referenced(Type part) =>
        Assert.AreEqual("", string.Join(", ", part.Assembly.GetReferencedAssemblies().Select(name => name.Name).Where(Names)));

    [TestMethod]
    public void No_source_names_the_product()
    {
        var naming = Directory.EnumerateFiles(House, "*", SearchOption.AllDirectories).Where(IsSource)
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Place: $"{Path.GetRelativePath(House, file)}:{index + 1}", Line: line)))
            .Where(line => Names(line.Line))
            .Select(line => line.Place);

        Assert.AreEqual("", string.Join("\n", naming));
    }

    private static bool IsSource(string file)
    {
        var path = Path.GetRelativePath(House, file).Replace(Path.DirectorySeparatorChar, '/');
        return Path.GetExtension(path) is ".cs" or ".csproj" or ".md" or ".xml" or ".ts" or ".tsx" or ".mjs" or ".json" or ".html" or ".css"
            && !NotOurs.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
    }

    private static bool Names(string? text) => Words.Any(word => text!.Contains(word, StringComparison.OrdinalIgnoreCase));
}
