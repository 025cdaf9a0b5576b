using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class ExecuteTransactionTests : OrganizationTest
{
    [TestMethod]
    public void All_messages_are_done_in_order()
    {
        var response = (ExecuteTransactionResponse)Service.Execute(new ExecuteTransactionRequest
        {
            Requests = [Create("Maas"), Create("Berg")],
            ReturnResponses = true,
        });

        Assert.HasCount(2, response.Responses);
        Assert.AreEqual("Maas", Read("contact", ((CreateResponse)response.Responses[0]).id, "lastname")["lastname"]);
    }

    [TestMethod]
    public void One_refusal_undoes_all()
    {
        var requests = new OrganizationRequestCollection { Create("Maas"), new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) } };

        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, CodeOf(() => Service.Execute(new ExecuteTransactionRequest { Requests = requests })));

        Assert.IsEmpty(Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    private static CreateRequest Create(string lastName) => new() { Target = new Entity("contact") { ["lastname"] = lastName } };
}
