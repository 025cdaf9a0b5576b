using Microsoft.Xrm.Sdk;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>An organization's own step on Update of phone calls that refuses every change, as for completed ones.</summary>
public sealed class RefuseCompleted : IPlugin
{
    public const string Reason = "Completed activities are evidence.";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException(Reason);
}
