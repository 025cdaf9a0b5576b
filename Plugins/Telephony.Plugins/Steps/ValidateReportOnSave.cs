using Microsoft.Xrm.Sdk;
using Telephony.Domain.Reports;
using Telephony.Plugins.Reports;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a row of <c>cts_dialerreports</c> is saved: refuses one that cannot be understood, or after which another row could not be,
/// with field, position and what was expected. So nobody finds out only in front of the display.
/// </summary>
public sealed class ValidateReportOnSave : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.After is not { } row)
        {
            return;
        }

        var after = ReportStore.Read(row);
        var others = ReportStore.All(request.System).Where(other => other.Id != after.Id).ToList();
        var before = request.Before is { } image ? ReportStore.Read(image) : null;
        if (ReportBook.Refuse(others, before, after, CallLogColumns.All) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }
    }
}
