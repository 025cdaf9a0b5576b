using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a record with phone columns is created or changed, or merged with another: keeps its rows of <c>cts_phoneindex</c>, so that a
/// lookup is one equality query whatever way the number is written. Works with SYSTEM's rights: whoever saves a contact need not know the index.
/// </summary>
/// <remarks>
/// A merge changes one record and deactivates the other. Whether it raises the updates of both is not documented, so it has a step of its own:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/merge-entity-using-web-api
/// </remarks>
public sealed class IndexPhonesOnSave : PluginBase
{
    // What a merge calls the record that goes; the one that stays is the message's own.
    private const string Subordinate = "SubordinateId";

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var system = request.System;
        var settings = request.Configuration.Settings.Global;
        var table = settings.LookupTable(request.Context.PrimaryEntityName);
        if (table.IsSearched)
        {
            new PhoneIndexer(system, settings).Save(table, Saved(request, system, table));
        }
    }

    private static List<Entity> Saved(PluginRequest request, IOrganizationService system, LookupTable table)
    {
        string[] columns = [.. table.IndexedColumns];
        if (request.Target is not null)
        {
            return [system.Retrieve(table.Table, request.Context.PrimaryEntityId, new ColumnSet(columns))];
        }

        return request.Context.InputParameters.TryGetValue(Subordinate, out var other) && other is Guid subordinate
            ? system.AllIn(() => Rows.From(table.Table, columns), table.Table + "id", [request.Context.PrimaryEntityId, subordinate])
            : [];
    }
}
