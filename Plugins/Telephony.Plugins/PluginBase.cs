using System.ServiceModel;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Telephony.Plugins.Data;

namespace Telephony.Plugins;

/// <summary>
/// The door of every plug-in: builds the request, runs it, and turns what goes wrong into one clear sentence.
/// Plug-ins hold no state; Dataverse keeps one instance for many calls at once.
/// </summary>
public abstract class PluginBase : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var request = new PluginRequest(serviceProvider);
        var name = GetType().Name;
        try
        {
            request.Trace($"{name}: begins, depth {request.Context.Depth}");
            Run(request);
            request.Trace($"{name}: done");
        }
        catch (XmlException unreadable)
        {
            throw new InvalidPluginExecutionException($"{name}: a JSON text among the parameters cannot be read. {unreadable.Message}", unreadable);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (RefusedRequest.Read(fault, request.CallerId) is not null)
        {
            request.Trace($"{name}: {fault.Message}");
            throw RefusedRequest.Read(fault, request.CallerId)!;
        }
        catch (Exception failure) when (failure is not (InvalidPluginExecutionException or FaultException<OrganizationServiceFault>))
        {
            request.Trace($"{name}: {failure}");
            throw new InvalidPluginExecutionException($"{name} failed: {failure.Message} The trace log has the details.", failure);
        }
    }

    /// <summary>Does the work. Refusals are <see cref="InvalidPluginExecutionException"/> with a sentence that says what to change.</summary>
    protected abstract void Run(PluginRequest request);
}
