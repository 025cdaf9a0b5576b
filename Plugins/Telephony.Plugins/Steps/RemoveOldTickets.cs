using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a ticket was written, in the background: deletes those whose time is over and which nobody redeemed, the same user's and everybody's.
/// In the background, because two requests of the same moment would both delete the same row, and the later would fail with its sign-in.
/// </summary>
public sealed class RemoveOldTickets : PluginBase
{
    private const int MostAtOnce = 200;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var system = request.System;
        foreach (var id in TicketStore.Over(system, request.Now, MostAtOnce))
        {
            try
            {
                system.Delete(HubTicket.TableName, id);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                request.Trace($"The ticket {id:D} was not deleted; another job was faster, or the next one tries again. {fault.Message}");
            }
        }
    }
}
