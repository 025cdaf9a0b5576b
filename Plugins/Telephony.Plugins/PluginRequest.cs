using System.Globalization;
using Microsoft.Xrm.Sdk;
using Telephony.Plugins.Data;

namespace Telephony.Plugins;

/// <summary>One execution of a plug-in: parameters, images, and whose rights it works with.</summary>
public sealed class PluginRequest
{
    private const int EarliestYear = 1900;

    private readonly IOrganizationServiceFactory _services;
    private readonly ITracingService? _tracing;
    private Configuration? _configuration;

    internal PluginRequest(IServiceProvider provider)
    {
        Context = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext));
        _services = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory));
        _tracing = (ITracingService?)provider.GetService(typeof(ITracingService));
        Caller = _services.CreateOrganizationService(Context.UserId);
    }

    /// <summary>The pipeline's context.</summary>
    public IPluginExecutionContext Context { get; }

    /// <summary>Works with the calling user's rights.</summary>
    public IOrganizationService Caller { get; }

    /// <summary>The calling user.</summary>
    public Guid CallerId => Context.UserId;

    /// <summary>
    /// The user who signed in, who may have sent the request in the calling user's name
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user).
    /// </summary>
    public Guid SenderId => Context is IPluginExecutionContext3 { AuthenticatedUserId: var sender } && sender != Guid.Empty ? sender : CallerId;

    /// <summary>The moment, UTC: for tokens and for rules that are tried out. Times of calls come from their events.</summary>
    public DateTime Now { get; } = DateTime.UtcNow;

    /// <summary>Works with the rights of the SYSTEM user: only for what is not confidential, such as the phone index.</summary>
    public IOrganizationService System => _services.CreateOrganizationService(null);

    /// <summary>Works with somebody's rights.</summary>
    public IOrganizationService As(Guid userId) => _services.CreateOrganizationService(userId);

    /// <summary>What an administrator has configured, kept between requests.</summary>
    internal Configuration Configuration => _configuration ??= new Configuration(Context.OrganizationId, System, Now);

    /// <summary>Writes a line to the trace log.</summary>
    public void Trace(string line) => _tracing?.Trace("{0}", line);

    /// <summary>A text parameter; empty when it is not given.</summary>
    public string Text(string name) => Context.InputParameters.TryGetValue(name, out var value) ? value as string ?? "" : "";

    /// <summary>A yes/no parameter; false when it is not given.</summary>
    public bool YesNo(string name) => Context.InputParameters.TryGetValue(name, out var value) && value is true;

    /// <summary>A moment, UTC; null when it is not given.</summary>
    public DateTime? Moment(string name)
    {
        if (!Context.InputParameters.TryGetValue(name, out var value) || value is not DateTime moment)
        {
            return null;
        }

        // Columns of Dataverse hold no earlier one.
        return moment.Year < EarliestYear
            ? throw new InvalidPluginExecutionException($"{Context.MessageName}: {name} has to be a moment of the year {EarliestYear} or later, such as 2026-01-31T09:00:00Z.", PluginHttpStatusCode.BadRequest)
            : moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
    }

    /// <summary>A text parameter that has to be there.</summary>
    public string Required(string name) => Text(name) is { Length: > 0 } text
        ? text
        : throw new InvalidPluginExecutionException($"{Context.MessageName} needs the parameter {name}.");

    /// <summary>An id that has to be there.</summary>
    public Guid RequiredId(string name) => Guid.TryParse(Required(name), out var id)
        ? id
        : throw new InvalidPluginExecutionException(string.Format(CultureInfo.InvariantCulture, "{0}: {1} has to be an id such as {2:D}.", Context.MessageName, name, Guid.Empty));

    /// <summary>Whether this was sent from within the work of a message. The platform keeps the chain of contexts; no caller can write it.</summary>
    public bool IsWithin(string message)
    {
        for (var parent = Context.ParentContext; parent is not null; parent = parent.ParentContext)
        {
            if (parent.MessageName == message)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets an output parameter.</summary>
    public void Answer(string name, object value) => Context.OutputParameters[name] = value;

    /// <summary>The row that the message is about; null for messages without one.</summary>
    public Entity? Target => Context.InputParameters.TryGetValue("Target", out var value) ? value as Entity : null;

    /// <summary>The row as it was before; null without an image of this name.</summary>
    public Entity? Before => Context.PreEntityImages.TryGetValue("Before", out var image) ? image : null;

    /// <summary>The row as it is after the message: what is written, over what <see cref="Before"/> holds. Null for messages that write none.</summary>
    public Entity? After
    {
        get
        {
            if (Target is not { } target)
            {
                return null;
            }

            var row = new Entity(target.LogicalName, target.Id);
            foreach (var column in (Before?.Attributes ?? []).Concat(target.Attributes))
            {
                row[column.Key] = column.Value;
            }

            return row;
        }
    }
}
