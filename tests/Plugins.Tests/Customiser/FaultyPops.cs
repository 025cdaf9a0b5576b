using Microsoft.Xrm.Sdk;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>A customiser's step on <c>cts_ResolveCall</c> that answers what its step configuration says, whatever was decided.</summary>
public sealed class AnswerAnything(string unsecure) : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider) =>
        ((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!).OutputParameters[Api.Response.Decision] = unsecure;
}

/// <summary>A customiser's step on <c>cts_ResolveCall</c> that throws.</summary>
public sealed class ThrowOnPop : IPlugin
{
    public const string Reason = "The partner directory does not answer.";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException(Reason);
}
