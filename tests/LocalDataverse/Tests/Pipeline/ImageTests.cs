using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

[TestClass]
public sealed class ImageTests : PipelineTest
{
    private static readonly ImageSchema Both = new("Row", 2, ["lastname"]);

    [TestMethod]
    public void An_update_shows_the_row_before_and_after()
    {
        On("Update", "contact", PostOperation, Note, images: [Both]);
        var id = CreateContact("Maas", ("telephone1", "1"));

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        Assert.AreEqual("before Maas after Berg", Log.Single());
    }

    [TestMethod]
    public void A_create_has_no_row_before() => AssertNote("Create", "before - after Maas", () => CreateContact("Maas"));

    [TestMethod]
    public void A_delete_has_no_row_after()
    {
        var id = CreateContact("Maas");

        AssertNote("Delete", "before Maas after -", () => Service.Delete("contact", id));
    }

    [TestMethod]
    public void Before_the_operation_there_is_no_row_after_it()
    {
        On("Update", "contact", PreOperation, Note, images: [Both]);
        var id = CreateContact("Maas");

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        Assert.AreEqual("before Maas after -", Log.Single());
    }

    [TestMethod]
    public void An_image_holds_only_its_columns()
    {
        On("Update", "contact", PreOperation, call => Log.AddRange(call.Context.PreEntityImages["Row"].Attributes.Keys), images: [Both]);
        var id = CreateContact("Maas", ("telephone1", "1"));

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        CollectionAssert.AreEquivalent(new[] { "contactid", "lastname" }, Log);
    }

    [TestMethod]
    public void A_step_sees_only_the_images_it_asked_for()
    {
        On("Update", "contact", PreOperation, _ => { }, images: [Both]);
        On("Update", "contact", PreOperation, Note);
        var id = CreateContact("Maas");

        Service.Update(new Entity("contact", id) { ["lastname"] = "Berg" });

        Assert.AreEqual("before - after -", Log.Single());
    }

    private void AssertNote(string message, string expected, Action action)
    {
        On(message, "contact", PostOperation, Note, images: [Both]);

        action();

        Assert.AreEqual(expected, Log.Single());
    }

    private void Note(PluginCall call) =>
        Log.Add($"before {Name(call.Context.PreEntityImages)} after {Name(call.Context.PostEntityImages)}");

    private static string Name(EntityImageCollection images) => images.TryGetValue("Row", out var row) ? (string)row["lastname"] : "-";
}
