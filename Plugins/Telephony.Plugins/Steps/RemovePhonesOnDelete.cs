using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>After a record is deleted: takes its rows of <c>cts_phoneindex</c> away.</summary>
public sealed class RemovePhonesOnDelete : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request) =>
        PhoneIndexer.Remove(request.System, request.Context.PrimaryEntityName, request.Context.PrimaryEntityId);
}
