using Telephony.Architecture.Tests.Samples.Ground;
using Telephony.Architecture.Tests.Samples.Roof;
using Telephony.TestKit;

namespace Telephony.Architecture.Tests;

[TestClass]
public sealed class FloorsTests
{
    private static readonly string[] ProductFolders = ["Connector", "Plugins", "pac"];

    public static IEnumerable<object[]> Projects => TableOfContents.Projects.Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void A_folder_uses_no_folder_above_it(string name)
    {
        var project = Named(name);
        var types = TypeUses.In(project.AssemblyPath).Select(use => (User: use.User.FullName, At: project.FloorOf(use.User.Namespace), Used: use.Used.FullName, UsedAt: project.FloorOf(use.Used.Namespace)));
        var usings = project.Sources.SelectMany(file => file.Usings.Select(used => (User: file.Path, At: project.FloorOf(file.Namespace), Used: used, UsedAt: project.FloorOf(used))));

        AssertNone(types.Concat(usings).Where(use => use.At >= 0 && use.UsedAt > use.At)
            .Select(use => $"{use.User} uses {use.Used}, but {project.NameOf(use.UsedAt)} is above {project.NameOf(use.At)}."));
    }

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void The_table_of_contents_names_every_folder_and_no_other(string name)
    {
        var project = Named(name);
        var listed = project.Floors.Select(floor => floor.Folder).ToList();
        var there = project.Sources.Select(file => file.Folder).Distinct().ToList();

        AssertNone(
        [
            .. there.Except(listed).Select(folder => $"The folder '{folder}' of {name} is not in the table of contents."),
            .. listed.Except(there).Select(folder => $"The table of contents has a folder '{folder}' of {name} that is gone."),
            .. project.Floors.Where(floor => floor.Words.Split(' ').Length != 3).Select(floor => $"The folder '{floor.Folder}' of {name} is told in other than three words: {floor.Words}."),
        ]);
    }

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void A_namespace_is_its_folder(string name)
    {
        var project = Named(name);

        AssertNone(project.Sources
            .Where(file => file.Namespace != project.NamespaceOf(file.Folder) && !(file.IsGenerated && file.Namespace.StartsWith(project.NamespaceOf(file.Folder) + ".", StringComparison.Ordinal)))
            .Select(file => $"{file.Path} of {name} has the namespace {file.Namespace}, which belongs to another folder."));
    }

    /// <summary>All but the stand-in for the SDK, whose folders and namespaces are Microsoft's.</summary>
    [TestMethod]
    public void Every_project_of_the_product_is_in_the_table_of_contents() => AssertNone(
        ProductFolders.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Except(TableOfContents.Projects.Select(project => project.Name))
            .Where(name => name != "Microsoft.Xrm.Sdk")
            .Select(name => $"{name} has no list of its folders in the table of contents."));

    [TestMethod]
    public void A_use_is_seen_wherever_it_stands()
    {
        var seen = TypeUses.In(typeof(FloorsTests).Assembly.Location)
            .Where(use => use.User.Namespace == typeof(InSignature).Namespace && use.Used.FullName == typeof(Thing).FullName)
            .Select(use => use.User.Name);

        CollectionAssert.AreEquivalent(
            new[]
            {
                nameof(InSignature), nameof(InProperty), nameof(InBody), nameof(InLambda), nameof(InAsyncMethod), nameof(InIterator), nameof(InTypeArgument), nameof(InConstraint), nameof(InAttribute),
                nameof(InNestedType), nameof(InArray),
            },
            seen.ToList());
    }

    [TestMethod]
    public void A_namespace_that_a_file_opens_is_seen_though_only_a_constant_is_used_of_it()
    {
        var file = SourceFile.Read("Upper/User.cs", "using System;\nusing static Sample.Lower;\nusing Alias = Sample.Other.Type;\n\nnamespace Sample.Upper;\n");

        CollectionAssert.AreEqual(new[] { "System", "Sample.Lower", "Sample.Other.Type" }, file.Usings.ToList());
        Assert.AreEqual(("Upper", "Sample.Upper"), (file.Folder, file.Namespace));
    }

    private static Project Named(string name) => TableOfContents.Projects.Single(project => project.Name == name);

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.IsEmpty(all, string.Join(Environment.NewLine, all));
    }
}
