using Telephony.ContractGen;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class GeneratedFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Generated = ContractFiles.Generate(Unpacked.Root);

    [TestMethod]
    public void Every_generated_file_is_current() => Unpacked.AssertNone(
        Generated.Where(file => ContractFiles.ReadOrNull(Unpacked.Root, file.Key) != file.Value)
            .Select(file => $"{file.Key} is not what the solution says. Run: dotnet run --project pac/ContractGen"));

    [TestMethod]
    public void Every_generated_part_is_current() => Unpacked.AssertNone(
        ContractFiles.GenerateParts(Unpacked.Root).Where(file => ContractFiles.ReadOrNull(Unpacked.Root, file.Key) != file.Value)
            .Select(file => $"{file.Key} has a part that is not what the solution says. Run: dotnet run --project pac/ContractGen"));

    [TestMethod]
    public void Nothing_else_lies_among_the_generated_files() => Unpacked.AssertNone(
        Generated.Keys.Select(path => path[..path.LastIndexOf('/')]).Distinct()
            .SelectMany(folder => Unpacked.FilesOf(Unpacked.Root, folder, "*"))
            .Where(path => !Generated.ContainsKey(path))
            .Select(path => $"{path} is not written by pac/ContractGen. Move or delete it."));

    [TestMethod]
    public void The_same_sources_give_the_same_texts() =>
        CollectionAssert.AreEqual(Generated.Values.ToList(), ContractFiles.Generate(Unpacked.Root).Values.ToList());

    [TestMethod]
    public void Generated_text_has_only_line_feeds() =>
        Unpacked.AssertNone(Generated.Where(file => file.Value.Contains('\r') || !file.Value.EndsWith('\n')).Select(file => file.Key));
}
