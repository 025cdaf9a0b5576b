namespace LocalDataverse.Tests.WebApi;

/// <summary>What a client gives beside an operation: https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters</summary>
[TestClass]
public class OptionalParameterTests
{
    private readonly RecordingService _service = new();

    [TestMethod]
    public void A_tag_in_the_address_reaches_the_plug_ins()
    {
        _service.Send("POST", "contacts?tag=from%20a%20test", """{"lastname":"a"}""");

        Assert.AreEqual("from a test", _service.Requests[^1].Parameters["tag"]);
    }

    [TestMethod]
    public void Headers_bypass_the_logic_of_others()
    {
        _service.Send("POST", "contacts", """{"lastname":"a"}""", ("MSCRM.BypassBusinessLogicExecution", "CustomSync"), ("MSCRM.BypassCustomPluginExecution", "true"));

        Assert.AreEqual("CustomSync", _service.Requests[^1].Parameters["BypassBusinessLogicExecution"]);
        Assert.AreEqual(true, _service.Requests[^1].Parameters["BypassCustomPluginExecution"]);
    }

    [TestMethod]
    public void Nothing_is_added_that_was_not_given()
    {
        _service.Send("POST", "contacts", """{"lastname":"a"}""");

        CollectionAssert.AreEqual(new[] { "Target" }, _service.Requests[^1].Parameters.Keys.ToArray());
    }
}
