using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed partial class IdTests
{
    private static readonly string[] DefiningElements = ["formid", "savedqueryid", "WebResourceId", "SdkMessageProcessingStepImageId"];
    private static readonly string[] DefiningAttributes =
        ["SdkMessageProcessingStepId", "PluginAssemblyId", "PluginTypeId", "uniqueid", "libraryUniqueId", "handlerUniqueId"];

    private static readonly string[] ElementsWithId = ["tab", "section", "cell", "header", "footer", "Role"];

    [TestMethod]
    public void No_two_things_share_an_id()
    {
        var owners = from file in Unpacked.Files()
                     where !file.StartsWith("AppModule", StringComparison.Ordinal)
                     from id in Defined(Unpacked.Xml(file))
                     group file by Unpacked.Id(id) into same
                     where same.Count() > 1
                     select $"{same.Key} is the id of {same.Count()} things, in {string.Join(" and ", same.Distinct())}.";
        Unpacked.AssertNone(owners);
    }

    [TestMethod]
    public void Every_id_is_a_guid_in_small_letters() => Unpacked.AssertNone(
        from file in Unpacked.Files()
        from id in Defined(Unpacked.Xml(file))
        where !Guid().IsMatch(id)
        select $"{file}: {id} is not a GUID in small letters.");

    [TestMethod]
    public void Forms_and_views_and_steps_are_named_by_their_id() => Unpacked.AssertNone(
        from file in Unpacked.Files()
        where file.Contains("/{", StringComparison.Ordinal)
        let root = Unpacked.Xml(file)
        let id = root.Descendants("formid").Concat(root.Descendants("savedqueryid")).Select(each => each.Value).FirstOrDefault()
            ?? root.Attribute("SdkMessageProcessingStepId")?.Value
        where Path.GetFileNameWithoutExtension(file) != id
        select $"{file} holds {id}.");

    private static IEnumerable<string> Defined(XElement root) =>
        root.DescendantsAndSelf().Where(each => DefiningElements.Contains(each.Name.LocalName)).Select(each => each.Value)
            .Concat(root.DescendantsAndSelf().Attributes().Where(each => DefiningAttributes.Contains(each.Name.LocalName)).Select(each => each.Value))
            .Concat(root.DescendantsAndSelf().Where(each => ElementsWithId.Contains(each.Name.LocalName)).Attributes("id").Select(each => each.Value));

    [GeneratedRegex(@"^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$")]
    private static partial Regex Guid();
}
