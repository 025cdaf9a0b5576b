using System.ServiceModel;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;

namespace Telephony.Plugins.Tests.Trust;

/// <summary>What somebody who tries is told.</summary>
internal static class Refusals
{
    /// <summary>The fault of an attempt that has to fail.</summary>
    public static OrganizationServiceFault Of(Action attempt, string what = "") => Assert.Throws<FaultException<OrganizationServiceFault>>(attempt, what).Detail;

    /// <summary>The status with which the Web API answers a fault.</summary>
    public static int StatusOf(OrganizationServiceFault fault) => ErrorResponses.From(new FaultException<OrganizationServiceFault>(fault, fault.Message), new Preferences())!.Status;
}
