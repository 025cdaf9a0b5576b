using Api = Telephony.Contracts.Generated.CustomApis.FindCallers;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_FindCallers</c>: where customisers add a source of callers of their own. Asked once per batch of calls when the setting
/// <c>Custom Lookup</c> is true; finds nobody by itself. A post-operation step adds <c>{callKey, table, recordId}</c> to Matches.
/// </summary>
public sealed class FindCallers : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request) => request.Answer(Api.Response.Matches, "[]");
}
