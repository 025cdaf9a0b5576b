using LocalDataverse.WebApi.OData;

namespace LocalDataverse.Tests.WebApi.OData;

[TestClass]
public class PreferencesTests
{
    [TestMethod]
    public void Several_preferences_stand_in_one_header()
    {
        var preferences = Preferences.Parse(["return=representation, odata.maxpagesize=2,odata.include-annotations=\"OData.Community.Display.V1.FormattedValue,Microsoft.Dynamics.CRM.lookuplogicalname\""]);

        Assert.IsTrue(preferences.ReturnRepresentation);
        Assert.AreEqual(2, preferences.MaxPageSize);
        Assert.IsTrue(preferences.Includes("OData.Community.Display.V1.FormattedValue"));
        Assert.IsFalse(preferences.Includes("Microsoft.Dynamics.CRM.associatednavigationproperty"));
        Assert.HasCount(3, preferences.Applied);
    }

    [TestMethod]
    public void A_star_asks_for_every_annotation() =>
        Assert.IsTrue(Preferences.Parse(["odata.include-annotations=*"]).Includes("Microsoft.PowerApps.CDS.TraceText"));

    [TestMethod]
    public void A_page_is_never_larger_than_5000() =>
        Assert.AreEqual(5000, Preferences.Parse(["odata.maxpagesize=9000"]).MaxPageSize);

    [TestMethod]
    public void Unknown_preferences_are_ignored()
    {
        var preferences = Preferences.Parse(["respond-async, odata.continue-on-error"]);

        Assert.IsTrue(preferences.ContinueOnError);
        CollectionAssert.AreEqual(new[] { "odata.continue-on-error" }, preferences.Applied.ToArray());
    }

    [TestMethod]
    [DataRow("W/\"474122\"", "474122")]
    [DataRow("\"474122\"", "474122")]
    [DataRow("*", null)]
    [DataRow("null", null)]
    [DataRow(null, null)]
    public void An_entity_tag_holds_the_row_version(string? tag, string? version) =>
        Assert.AreEqual(version, EntityTag.Parse(tag));
}
