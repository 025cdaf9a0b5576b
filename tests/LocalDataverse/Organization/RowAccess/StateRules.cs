using LocalDataverse.Errors;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.RowAccess;

/// <summary>State and status belong together: a new state brings its default status, a new status must fit the state.</summary>
internal static class StateRules
{
    public static void Apply(TableSchema table, Entity row, Func<int> currentState)
    {
        if (!table.TryGetColumn("statecode", out var states) || !table.TryGetColumn("statuscode", out var statuses))
        {
            return;
        }

        var state = row.GetAttributeValue<OptionSetValue>("statecode")?.Value;
        if (row.GetAttributeValue<OptionSetValue>("statuscode") is { } status)
        {
            var expected = state ?? currentState();
            if (statuses.Choice?.Find(status.Value)?.State is { } owner && owner != expected)
            {
                throw Faults.InvalidStatus(table.LogicalName, status.Value, expected);
            }
        }
        else if (state is { } changed && states.Choice?.Find(changed)?.DefaultStatus is { } defaultStatus)
        {
            row["statuscode"] = new OptionSetValue(defaultStatus);
        }
    }
}
