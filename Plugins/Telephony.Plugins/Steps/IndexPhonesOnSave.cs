using Microsoft.Xrm.Sdk.Query;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a record with phone columns is created or changed: keeps its rows of <c>cts_phoneindex</c>, so that a lookup is one
/// equality query whatever way the number is written. Works with SYSTEM's rights: who saves a contact need not know the index.
/// </summary>
public sealed class IndexPhonesOnSave : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target)
        {
            return;
        }

        var system = request.System;
        var settings = request.Configuration.Settings.Global;
        var table = settings.LookupTable(target.LogicalName);
        if (table.IsSearched)
        {
            var row = system.Retrieve(table.Table, request.Context.PrimaryEntityId, new ColumnSet([.. table.IndexedColumns]));
            new PhoneIndexer(system, settings).Save(table, [row]);
        }
    }
}
