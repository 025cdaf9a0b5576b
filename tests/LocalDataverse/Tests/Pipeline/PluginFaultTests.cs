using System.ServiceModel;
using LocalDataverse.Errors;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

[TestClass]
public sealed class PluginFaultTests : PipelineTest
{
    [TestMethod]
    public void A_refusal_reaches_the_caller_in_its_own_words()
    {
        On("Create", "contact", PreOperation, call =>
        {
            call.Tracing.Trace("looked at {0}", "contact");
            throw new InvalidPluginExecutionException("Give the contact a first name.");
        });

        var fault = FaultOf(() => CreateContact("Maas"));

        Assert.AreEqual(ErrorCodes.IsvAborted, fault.ErrorCode);
        Assert.AreEqual("Give the contact a first name.", fault.Message);
        StringAssert.Contains(fault.TraceText, "looked at contact");
    }

    [TestMethod]
    public void The_plug_ins_own_number_is_a_detail()
    {
        On("Create", "contact", PreOperation, _ => throw new InvalidPluginExecutionException(OperationStatus.Canceled, 4711, "no"));

        var details = FaultOf(() => CreateContact("Maas")).ErrorDetails;

        Assert.AreEqual("4711", details["SubErrorCode"]);
        Assert.AreEqual("1", details["OperationStatus"]);
    }

    [TestMethod]
    public void A_refusal_is_answered_with_the_status_that_the_plug_in_chose()
    {
        On("Create", "contact", PreOperation, _ => throw new InvalidPluginExecutionException("Not yours.", PluginHttpStatusCode.Forbidden));

        var fault = FaultOf(() => CreateContact("Maas"));

        Assert.AreEqual(403, ErrorResponses.From(new FaultException<OrganizationServiceFault>(fault, fault.Message), new Preferences())!.Status);
    }

    [TestMethod]
    public void Any_other_exception_is_unexpected()
    {
        On("Create", "contact", PreOperation, _ => throw new InvalidOperationException("boom"));

        var fault = FaultOf(() => CreateContact("Maas"));

        Assert.AreEqual(ErrorCodes.IsvUnexpected, fault.ErrorCode);
        StringAssert.StartsWith(fault.Message, "An unexpected error occurred from ISV code.");
        StringAssert.Contains(fault.Message, "boom");
    }

    [TestMethod]
    public void A_fault_of_a_service_call_that_is_let_through_is_inside()
    {
        On("Create", "contact", PreOperation, call => call.Service(null).Delete("account", Guid.NewGuid()));

        var fault = FaultOf(() => CreateContact("Maas"));

        Assert.AreEqual(ErrorCodes.IsvUnexpected, fault.ErrorCode);
        Assert.AreEqual(ErrorCodes.ObjectDoesNotExist, fault.InnerFault.ErrorCode);
    }

    [TestMethod]
    public void What_is_not_emulated_is_said_whatever_the_plug_in_makes_of_it()
    {
        On("Create", "contact", PreOperation, call =>
        {
            try
            {
                call.Service(null).Execute(new OrganizationRequest("Route"));
            }
            catch (NotEmulatedException exception)
            {
                throw new InvalidPluginExecutionException("wrapped", exception);
            }
        });

        Assert.AreEqual("the message Route", Assert.ThrowsExactly<NotEmulatedException>(() => CreateContact("Maas")).What);
    }
}
