namespace Telephony.Solution.Tests;

[TestClass]
public sealed class WebResourceTests
{
    private static readonly Dictionary<string, string> Types = new() { [".html"] = "1", [".css"] = "2", [".js"] = "3", [".svg"] = "11", [".resx"] = "12", [""] = "1" };

    [TestMethod]
    public void The_description_lies_where_the_name_says() => Unpacked.AssertNone(
        from file in Unpacked.Files("WebResources", "*.data.xml")
        let name = Unpacked.Xml(file).Element("Name")!.Value
        where file != $"WebResources/{name}.data.xml"
        select $"{file} describes {name}.");

    [TestMethod]
    public void The_file_name_in_the_zip_is_the_name_without_signs_and_the_id() => Unpacked.AssertNone(
        from file in Unpacked.Files("WebResources", "*.data.xml")
        let xml = Unpacked.Xml(file)
        let letters = string.Concat(xml.Element("Name")!.Value.Where(each => char.IsAsciiLetterOrDigit(each) || each == '_'))
        let expected = $"/WebResources/{letters}{Unpacked.Id(xml.Element("WebResourceId")!.Value).ToUpperInvariant()}"
        where xml.Element("FileName")!.Value != expected
        select $"{file}: FileName must be {expected}.");

    [TestMethod]
    public void The_type_fits_the_name() => Unpacked.AssertNone(
        from file in Unpacked.Files("WebResources", "*.data.xml")
        let xml = Unpacked.Xml(file)
        where xml.Element("WebResourceType")!.Value != Types[Path.GetExtension(xml.Element("Name")!.Value)]
        select $"{file} has the wrong WebResourceType.");

    [TestMethod]
    public void A_control_is_described_in_the_folder_of_its_name() => Unpacked.AssertNone(
        from file in Unpacked.Files("Controls", "*.data.xml")
        let xml = Unpacked.Xml(file)
        let name = xml.Element("Name")!.Value
        where file != $"Controls/{name}/ControlManifest.xml.data.xml" || xml.Element("FileName")!.Value != $"/Controls/{name}/ControlManifest.xml"
        select $"{file} describes {name}.");
}
