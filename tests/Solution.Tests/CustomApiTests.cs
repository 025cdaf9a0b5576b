using Telephony.ContractGen.Naming;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class CustomApiTests
{
    // Business events, which only steps and flows listen to, are named so.
    private const string Event = "cts_On";

    [TestMethod]
    public void Every_custom_API_is_handled_by_the_class_of_its_name() => Unpacked.AssertNone(
        from file in Unpacked.Files("customapis", "customapi.xml")
        let xml = Unpacked.Xml(file)
        let name = xml.Attribute("uniquename")!.Value
        where !name.StartsWith(Event, StringComparison.Ordinal)
        let key = xml.Descendants("plugintypeexportkey").Single().Value
        let expected = "Telephony.Plugins.CustomApis." + name["cts_".Length..]
        where PluginAssemblyFile.Types.GetValueOrDefault(key) != expected
        select $"{file}: the plug-in type {key} is not {expected}.");

    [TestMethod]
    public void A_business_event_is_handled_by_nobody_and_answers_nothing() => Unpacked.AssertNone(
        from api in Unpacked.Contract.CustomApis
        where api.UniqueName.StartsWith(Event, StringComparison.Ordinal)
        let xml = Unpacked.Xml($"customapis/{api.UniqueName}/customapi.xml")
        where xml.Element("plugintypeid") is not null || api.Response.Count > 0 || api.IsFunction
        select $"{api.UniqueName} has a plug-in type or a response, or is a function.");

    [TestMethod]
    public void Customers_may_add_steps_to_every_custom_API() => Unpacked.AssertNone(
        from file in Unpacked.Files("customapis", "customapi.xml")
        where Unpacked.Xml(file).Element("allowedcustomprocessingsteptype")!.Value != "2"
        select file);

    [TestMethod]
    public void A_parameter_lies_in_the_folder_of_its_name() => Unpacked.AssertNone(
        from file in Unpacked.Files("customapis", "*.xml")
        let xml = Unpacked.Xml(file)
        where file.Split('/')[^2] != xml.Attribute("uniquename")!.Value
        select $"{file} holds {xml.Attribute("uniquename")!.Value}.");

    [TestMethod]
    public void A_parameter_is_called_by_its_API_and_name() => Unpacked.AssertNone(
        from file in Unpacked.Files("customapis", "*.xml")
        let parts = file.Split('/')
        where parts.Length == 5
        let expected = $"{parts[1]}.{parts[3]}"
        where Unpacked.Xml(file).Element("name")!.Value != expected
        select $"{file} must be called {expected}.");

    [TestMethod]
    public void Every_parameter_has_a_type_and_says_what_it_holds() => Unpacked.AssertNone(
        from api in Unpacked.Contract.CustomApis
        from parameter in api.Request.Concat(api.Response)
        where DataTypes.Word(parameter.Type).Length == 0 || parameter.Description.Length == 0
        select $"{api.UniqueName}.{parameter.UniqueName} has no description.");
}
