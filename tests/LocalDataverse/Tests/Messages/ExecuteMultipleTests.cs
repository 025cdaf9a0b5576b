using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class ExecuteMultipleTests : OrganizationTest
{
    [TestMethod]
    public void What_went_well_stays_when_another_message_is_refused()
    {
        var response = Send(continueOnError: true);

        Assert.IsTrue(response.IsFaulted);
        Assert.AreEqual(ErrorCodes.ColumnNotFound, response.Responses.Single().Fault.ErrorCode);
        Assert.AreEqual(1, response.Responses.Single().RequestIndex);
        Assert.HasCount(2, Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [TestMethod]
    public void The_first_refusal_ends_it_unless_told_otherwise()
    {
        Send(continueOnError: false);

        Assert.HasCount(1, Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    private ExecuteMultipleResponse Send(bool continueOnError) => (ExecuteMultipleResponse)Service.Execute(new ExecuteMultipleRequest
    {
        Requests = [Create("lastname"), Create("nothing"), Create("lastname")],
        Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError },
    });

    private static CreateRequest Create(string column) => new() { Target = new Entity("contact") { [column] = "x" } };
}
