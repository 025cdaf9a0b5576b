using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;
using Telephony.TestKit;

namespace LocalDataverse.Tests;

/// <summary>A test with an organization of its own: the shipped solution, empty tables, a clock that stands still.</summary>
public abstract class OrganizationTest
{
    /// <summary>2 March 2026 is a Monday.</summary>
    protected FakeClock Clock { get; } = new();

    protected LocalOrganization Organization { get; private set; } = null!;

    /// <summary>The service as the system itself.</summary>
    protected IOrganizationService Service { get; private set; } = null!;

    [TestInitialize]
    public void OpenOrganization()
    {
        Organization = TelephonySolution.Open(clock: Clock);
        Service = Organization.ServiceFor(Organization.SystemUserId);
        foreach (var step in Organization.Schema.Steps)
        {
            Organization.RemoveStep(step.Id);
        }
    }

    [TestCleanup]
    public void CloseOrganization() => Organization.Dispose();

    /// <summary>The number of the fault that the action throws.</summary>
    protected static int CodeOf(Action action) => FaultOf(action).ErrorCode;

    /// <summary>The fault that the action throws.</summary>
    protected static OrganizationServiceFault FaultOf(Action action) =>
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Detail;

    protected Guid CreateContact(string lastName, params (string Column, object? Value)[] columns)
    {
        var contact = new Entity("contact") { ["lastname"] = lastName };
        foreach (var (column, value) in columns)
        {
            contact[column] = value;
        }

        return Service.Create(contact);
    }

    protected Entity Read(string table, Guid id, params string[] columns) => Service.Retrieve(table, id, new ColumnSet(columns));
}
