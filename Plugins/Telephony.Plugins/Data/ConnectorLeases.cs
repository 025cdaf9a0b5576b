using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>The rows of <c>cts_connectorlease</c>: which connector of a PBX may record.</summary>
internal static class ConnectorLeases
{
    /// <summary>
    /// Refuses, so that the transaction is undone, unless the token is the one of the PBX's lease now. Asked last: the shorter the time
    /// between this look and the commit, the less can change in it. A connector that works alone gives no token and is not asked.
    /// </summary>
    public static void Demand(IOrganizationService service, string pbx, string token)
    {
        if (token.Length == 0)
        {
            return;
        }

        var query = Rows.From(ConnectorLease.TableName, ConnectorLease.Token).Where(ConnectorLease.Pbx, pbx);
        query.NoLock = false;
        var rows = service.RetrieveMultiple(query).Entities;
        if (rows.Count == 0 || rows[0].Text(ConnectorLease.Token) != token)
        {
            throw new InvalidPluginExecutionException(
                $"The lease of the PBX '{pbx}' belongs to another connector by now; nothing of this request was recorded.");
        }
    }
}
