using Microsoft.Xrm.Sdk;

namespace Harbour.Plugins;

/// <summary>Before a berth is created: makes its code of the first letters of its name, "North Pier 7" is NP7.</summary>
public sealed class GiveCode : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var berth = (Entity)context.InputParameters["Target"];
        var name = berth.GetAttributeValue<string>("harb_name");
        if (string.IsNullOrEmpty(name))
        {
            throw new InvalidPluginExecutionException("A berth needs a name to have a code.");
        }

        berth["harb_code"] = string.Concat(name.Split(' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0])));
    }
}
