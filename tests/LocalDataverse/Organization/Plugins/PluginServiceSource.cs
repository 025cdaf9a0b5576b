using LocalDataverse.Execution;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Plugins;

/// <summary>Makes the service provider that a plug-in gets.</summary>
internal sealed class PluginServiceSource
{
    /// <summary>Sends a request on behalf of a plug-in; set when the pipeline is there.</summary>
    public Func<OrganizationRequest, CallOrigin, OrganizationResponse> Send { get; set; } = (_, _) => throw new InvalidOperationException("The pipeline is not open yet.");

    public IServiceProvider For(PluginExecutionContext context, UserRights rights, TraceLog trace) => new Provider(this, context, rights, trace);

    private sealed class Provider(PluginServiceSource source, PluginExecutionContext context, UserRights rights, TraceLog trace)
        : IServiceProvider, IOrganizationServiceFactory
    {
        public object? GetService(Type serviceType) =>
            serviceType.IsInstanceOfType(context) ? context
            : serviceType == typeof(IOrganizationServiceFactory) ? this
            : serviceType == typeof(ITracingService) ? trace
            : null;

        /// <summary>Null is the system itself; an empty id is the user as whom the step runs.</summary>
        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            var user = userId switch
            {
                null => WellKnownRows.SystemUserId,
                { } id when id == Guid.Empty => rights.UserId,
                { } id => id,
            };
            var origin = CallOrigin.Plugin(context, user);
            return new OrganizationService(request => source.Send(request, origin));
        }
    }
}
