using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.Plugins.Data;

/// <summary>Reads rows with an agent's rights. A table that the agent may not read at all has no rows for the agent; that is not a failure of the call.</summary>
internal static class AgentReader
{
    /// <summary>The rows among some ids that the agent may read.</summary>
    public static List<Entity> Read(IOrganizationService agent, Func<QueryExpression> query, string idColumn, IReadOnlyList<object> ids)
    {
        try
        {
            return agent.AllIn(query, idColumn, ids);
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return [];
        }
    }
}
