using System.ServiceModel;
using LocalDataverse.Pipeline;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Plugins;

/// <summary>Calls a plug-in and turns what leaves it into the faults that callers see.</summary>
internal sealed class PluginInvoker(PluginCatalog catalog, PluginServiceSource services, TransactionGuard transaction)
{
    /// <summary>Runs a step's plug-in.</summary>
    public void Run(StepSchema step, PluginExecutionContext context, UserRights rights) =>
        Run(catalog.Instance(step.TypeName, step.Configuration), context, rights);

    /// <summary>Runs a custom API's plug-in.</summary>
    public void Run(string typeName, PluginExecutionContext context, UserRights rights) => Run(catalog.Instance(typeName, ""), context, rights);

    private void Run(IPlugin plugin, PluginExecutionContext context, UserRights rights)
    {
        var trace = new TraceLog();
        try
        {
            plugin.Execute(services.For(context, rights, trace));
        }
        catch (Exception exception) when (NotEmulated(exception) is { } missing)
        {
            throw ReferenceEquals(missing, exception) ? missing : new NotEmulatedException(missing.What);
        }
        catch (InvalidPluginExecutionException refusal)
        {
            throw Faults.PluginRefused(refusal, trace.Text);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw Faults.PluginLetFaultThrough(fault, trace.Text);
        }
        catch (Exception failure)
        {
            throw Faults.PluginFailed(failure, trace.Text);
        }

        if (context.IsInTransaction && transaction.HasEnded)
        {
            throw Faults.TransactionCountReduced();
        }
    }

    // What is missing here must reach the person who runs it, whatever the plug-in made of it.
    private static NotEmulatedException? NotEmulated(Exception? exception)
    {
        while (exception is not null and not NotEmulatedException)
        {
            exception = exception.InnerException;
        }

        return exception as NotEmulatedException;
    }
}
