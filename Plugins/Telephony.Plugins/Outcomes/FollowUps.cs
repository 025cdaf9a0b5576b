using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Outcomes;

/// <summary>What an outcome sets going beyond the call itself.</summary>
internal static class FollowUps
{
    // Lead: state Qualified, status Qualified (https://learn.microsoft.com/dynamics365/developer/reference/entities/lead).
    private const int Qualified = 1;
    private const int QualifiedStatus = 3;

    // Activities: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/task and .../phonecall.
    private const int Canceled = 2;
    private const int CanceledTask = 6;
    private const int CanceledPhoneCall = 3;

    /// <summary>
    /// Cancels what the action of an outcome has created when another outcome takes its place. What is done, gone, or was changed by anybody since
    /// stays as it is: somebody has made it their own.
    /// </summary>
    /// <param name="system">Works as SYSTEM; which activity it is says a column that only the telephony writes.</param>
    /// <param name="followUps">Tasks and phonecalls; a query for each table.</param>
    public static void Withdraw(IOrganizationService system, IEnumerable<EntityReference> followUps)
    {
        var byTable = followUps.ToLookup(followUp => followUp.LogicalName, followUp => (object)followUp.Id);
        Cancel(system, OpenOf(system, TaskActivity.TableName, byTable[TaskActivity.TableName]), CanceledTask);
        Cancel(system, OpenOf(system, PhoneCall.TableName, byTable[PhoneCall.TableName]), CanceledPhoneCall);
    }

    private static List<Entity> OpenOf(IOrganizationService system, string table, IEnumerable<object> ids) =>
        system.AllIn(() => Rows.From(table, PhoneCall.CreatedOn, PhoneCall.ModifiedOn).Where(PhoneCall.StateCode, 0), PhoneCall.Id, ids);

    private static void Cancel(IOrganizationService system, List<Entity> activities, int status)
    {
        foreach (var activity in activities.Where(IsUntouched))
        {
            system.Update(new Entity(activity.LogicalName, activity.Id)
            {
                [PhoneCall.StateCode] = new OptionSetValue(Canceled),
                [PhoneCall.StatusCode] = new OptionSetValue(status),
            });
        }
    }

    private static bool IsUntouched(Entity row) =>
        row.GetAttributeValue<DateTime>(PhoneCall.ModifiedOn) <= row.GetAttributeValue<DateTime>(PhoneCall.CreatedOn);

    /// <summary>A task for the agent.</summary>
    /// <param name="call">The call's row.</param>
    /// <param name="regarding">The record that it is about; null for none.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="dueOn">When it is due, UTC; null for never.</param>
    public static EntityReference CreateTask(IOrganizationService service, Entity call, EntityReference? regarding, string outcome, DateTime? dueOn)
    {
        var task = new Entity(TaskActivity.TableName)
        {
            [TaskActivity.Subject] = SubjectOf(call, outcome),
            [TaskActivity.Description] = call.Text(DialerCall.Subject),
        };
        if (dueOn is not null)
        {
            task[TaskActivity.ScheduledEnd] = dueOn;
        }

        if (regarding is not null && regarding.LogicalName != SystemUser.TableName)
        {
            task[TaskActivity.RegardingObjectId] = regarding;
        }

        if (call.GetAttributeValue<EntityReference>(DialerCall.AgentId) is { } agent)
        {
            task[TaskActivity.OwnerId] = agent;
        }

        return new EntityReference(TaskActivity.TableName, service.Create(task));
    }

    /// <summary>An open phonecall from the agent to the caller, due when the call is to be tried again. Parameters as those of <see cref="CreateTask"/>.</summary>
    public static EntityReference CreateCallback(IOrganizationService service, Entity call, EntityReference? regarding, string outcome, DateTime? dueOn)
    {
        var agent = call.GetAttributeValue<EntityReference>(DialerCall.AgentId);
        var number = call.Text(DialerCall.PhoneNumber);
        var callback = new Entity(PhoneCall.TableName)
        {
            [PhoneCall.Subject] = SubjectOf(call, outcome),
            [PhoneCall.Description] = call.Text(DialerCall.Subject),
            [PhoneCall.PhoneNumber] = number,
            [PhoneCall.DirectionCode] = true,
        };
        PhoneCallLog.WriteParties(callback, isOutgoing: true, agent, CallStore.CustomerOf(call), number);
        PhoneCallLog.WriteRegarding(callback, regarding);
        if (dueOn is not null)
        {
            callback[PhoneCall.ScheduledEnd] = dueOn;
        }

        if (agent is not null)
        {
            callback[PhoneCall.OwnerId] = agent;
        }

        return new EntityReference(PhoneCall.TableName, service.Create(callback));
    }

    /// <summary>Turns the lead on the phone into an opportunity. A caller who is not an open lead stays as they are.</summary>
    public static void QualifyLead(IOrganizationService service, Entity call)
    {
        if (CallStore.RegardingOf(call) is not { LogicalName: Lead.TableName } reference)
        {
            return;
        }

        var lead = service.Retrieve(
            Lead.TableName, reference.Id, new ColumnSet(Lead.StateCode, Lead.Subject, Lead.FullName, Lead.CompanyName, Lead.ParentAccountId, Lead.ParentContactId));
        if (lead.Choice(Lead.StateCode) != 0)
        {
            return;
        }

        var name = new[] { lead.Text(Lead.Subject), lead.Text(Lead.CompanyName), lead.Text(Lead.FullName) }.FirstOrDefault(text => text.Length > 0);
        var opportunity = new Entity(Opportunity.TableName)
        {
            [Opportunity.Name] = name ?? call.Text(DialerCall.Name),
            [Opportunity.OriginatingLeadId] = reference,
        };
        var customer = lead.GetAttributeValue<EntityReference>(Lead.ParentAccountId) ?? lead.GetAttributeValue<EntityReference>(Lead.ParentContactId);
        if (customer is not null)
        {
            opportunity[Opportunity.CustomerId] = customer;
        }

        var id = service.Create(opportunity);
        service.Update(new Entity(Lead.TableName, reference.Id)
        {
            [Lead.QualifyingOpportunityId] = new EntityReference(Opportunity.TableName, id),
            [Lead.StateCode] = new OptionSetValue(Qualified),
            [Lead.StatusCode] = new OptionSetValue(QualifiedStatus),
        });
    }

    /// <summary>Runs a workflow on the row of its table that the call has: the call, its phonecall, the record it regards or its customer. Without one, nothing runs.</summary>
    public static void RunWorkflow(IOrganizationService service, Entity call, Guid workflowId)
    {
        var table = service.Retrieve(Workflow.TableName, workflowId, new ColumnSet(Workflow.PrimaryEntity)).Text(Workflow.PrimaryEntity);
        var rows = new[] { call.ToEntityReference(), call.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId), CallStore.RegardingOf(call), CallStore.CustomerOf(call) };
        if (rows.FirstOrDefault(row => row?.LogicalName == table) is { } row)
        {
            service.Execute(new OrganizationRequest("ExecuteWorkflow") { ["EntityId"] = row.Id, ["WorkflowId"] = workflowId });
        }
    }

    private static string SubjectOf(Entity call, string outcome) =>
        $"{outcome}: {(call.Text(DialerCall.To) is { Length: > 0 } name ? name : call.Text(DialerCall.PhoneNumber))}".Cut(200);
}
