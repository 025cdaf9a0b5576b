using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Plugins;

/// <summary>The main operation of the fixture's custom API: says its text so many times.</summary>
public sealed class EchoPlugin : IPlugin
{
    private int _calls;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var times = context.InputParameters.TryGetValue("Times", out int given) ? given : 1;
        if (times < 0)
        {
            throw new InvalidPluginExecutionException("Times must not be negative.");
        }

        context.OutputParameters["Echo"] = string.Concat(Enumerable.Repeat((string)context.InputParameters["Text"], times)) + " at stage " + context.Stage;
        context.OutputParameters["Count"] = ++_calls;
    }
}

/// <summary>The fixture's step: writes its configuration and the name that was into the row.</summary>
public sealed class StampPlugin(string configuration, string secureConfiguration) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var target = (Entity)context.InputParameters["Target"];
        target["description"] = $"{configuration}{secureConfiguration}, was {context.PreEntityImages["Before"]["lastname"]}";
    }
}
