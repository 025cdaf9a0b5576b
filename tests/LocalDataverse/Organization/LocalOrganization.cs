using System.Security.Cryptography;
using LocalDataverse.Customizing;
using LocalDataverse.Execution;
using LocalDataverse.Jobs;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse;

/// <summary>
/// A Dataverse organization on this machine: the tables, roles, steps and custom APIs of the solution, its plug-in DLL, rows in SQLite.
/// EMULATED.md lists what it does; everything else throws <see cref="Errors.NotEmulatedException"/>.
/// </summary>
/// <remarks>Safe for many threads; requests run one after the other.</remarks>
public sealed partial class LocalOrganization : IDisposable
{
    private readonly Lock _gate = new();
    private readonly OrganizationCore _core;
    private readonly LocalOrganizationOptions _options;
    private readonly Dictionary<string, Guid> _tokens = new(StringComparer.Ordinal);

    private LocalOrganization(LocalOrganizationOptions options, OrganizationSchema schema)
    {
        _options = options;
        _core = new OrganizationCore(schema, options);
        _core.RequestExecuted += arguments => RequestExecuted?.Invoke(this, arguments);
    }

    /// <summary>Every request that has ended, those of plug-ins too, before the request that caused them.</summary>
    public event EventHandler<RequestExecutedEventArgs>? RequestExecuted;

    /// <summary>What the solution and the system tables declare.</summary>
    public OrganizationSchema Schema => _core.Schema;

    /// <summary>The organization's address.</summary>
    public string BaseUrl => _options.BaseUrl;

    /// <summary>The organization's clock.</summary>
    public TimeProvider Clock => _options.Clock;

    /// <summary>The system itself: full rights, and the pipeline runs.</summary>
    public Guid SystemUserId { get; } = WellKnownRows.SystemUserId;

    /// <summary>The business unit above all others.</summary>
    public Guid RootBusinessUnitId { get; } = WellKnownRows.RootBusinessUnitId;

    /// <summary>The organization's id.</summary>
    public Guid OrganizationId => _core.OrganizationId;

    /// <summary>SQL statements so far.</summary>
    public long StatementCount => _core.Database.StatementCount;

    /// <summary>The runs of asynchronous steps, the oldest first.</summary>
    public IReadOnlyList<SystemJob> SystemJobs
    {
        get
        {
            lock (_gate)
            {
                return _core.Jobs.Jobs.ToArray();
            }
        }
    }

    /// <summary>Opens an organization.</summary>
    /// <exception cref="SchemaException">The solution says something that cannot be.</exception>
    /// <exception cref="InvalidDataException">The file of rows is of another version.</exception>
    public static LocalOrganization Open(LocalOrganizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new LocalOrganization(options, SchemaCache.Read([options.SystemTablesFolder, options.SolutionFolder, .. options.CustomizationFolders]));
    }

    /// <summary>The service as a user: the whole pipeline with that user's rights.</summary>
    public IOrganizationService ServiceFor(Guid systemUserId) => new OrganizationService(request => Execute(request, systemUserId));

    /// <summary>Runs a request as a user.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">With an OrganizationServiceFault and Dataverse's number.</exception>
    /// <exception cref="Errors.NotEmulatedException">The request needs something that this organization cannot do.</exception>
    public OrganizationResponse Execute(OrganizationRequest request, Guid callerId) => Execute(request, callerId, callerId);

    /// <summary>Runs a request that one user sends in the name of another: with the rights that both have, and rows say who sent it.</summary>
    /// <param name="callerId">The user as whom it runs.</param>
    /// <param name="senderId">The user who signed in.</param>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">With an OrganizationServiceFault and Dataverse's number.</exception>
    /// <exception cref="Errors.NotEmulatedException">The request needs something that this organization cannot do.</exception>
    public OrganizationResponse Execute(OrganizationRequest request, Guid callerId, Guid senderId)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_gate)
        {
            return _core.Send(request, CallOrigin.Outside(callerId, senderId));
        }
    }

    /// <summary>A new token for a user: what a bearer of the Web API shows.</summary>
    public string IssueToken(Guid systemUserId)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        AcceptToken(token, systemUserId);
        return token;
    }

    /// <summary>Takes a token for a user's that somebody has kept, across a restart of this organization.</summary>
    public void AcceptToken(string token, Guid systemUserId)
    {
        lock (_gate)
        {
            _tokens[token] = systemUserId;
        }
    }

    /// <summary>The user of a token, or null.</summary>
    public Guid? UserOfToken(string token)
    {
        lock (_gate)
        {
            return _tokens.TryGetValue(token, out var userId) ? userId : null;
        }
    }

    /// <summary>Whether a user's roles hold a privilege, by its name: prvActOnBehalfOfAnotherUser.</summary>
    public bool HasPrivilege(Guid systemUserId, string privilege)
    {
        lock (_gate)
        {
            return _core.Access.Of(systemUserId).Level(privilege) is not PrivilegeLevel.None;
        }
    }

    /// <summary>Sets an environment variable; a secret is kept in memory only.</summary>
    public void SetEnvironmentVariable(string schemaName, string value)
    {
        var variable = Schema.EnvironmentVariables.FirstOrDefault(item => item.SchemaName == schemaName)
            ?? throw new ArgumentException($"The solution has no environment variable '{schemaName}'.", nameof(schemaName));
        if (variable.IsSecret)
        {
            lock (_gate)
            {
                _core.Secrets.Set(schemaName, value);
            }

            return;
        }

        ServiceFor(SystemUserId).Execute(new Microsoft.Xrm.Sdk.Messages.UpsertRequest
        {
            Target = new Entity("environmentvariablevalue", WellKnownRows.Named("environmentvariablevalue:" + schemaName))
            {
                ["schemaname"] = schemaName,
                ["value"] = value,
                ["environmentvariabledefinitionid"] =
                    new EntityReference("environmentvariabledefinition", WellKnownRows.Named("environmentvariabledefinition:" + schemaName)),
            },
        });
    }

    /// <summary>
    /// Lets a user read the secrets of environment variables: the rights on the secret in Azure Key Vault that nobody has by a role of the organization.
    /// </summary>
    public void GrantSecrets(Guid systemUserId)
    {
        lock (_gate)
        {
            _core.Secrets.Grant(systemUserId);
        }
    }

    /// <summary>Writes rows past the pipeline, all in one transaction: for loads of a million rows.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="rows">The rows; a row without an id or owner gets one.</param>
    /// <returns>How many rows were written.</returns>
    public int LoadRows(string table, IEnumerable<Entity> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var count = 0;
        lock (_gate)
        {
            var load = new RowLoad(Schema.Table(table), _core.Store, _core.Database, _options.Clock.GetUtcNow().UtcDateTime);
            _core.Transaction.Run(() => count = rows.Sum(load.Write));
            _core.Access.Changed(table);
        }

        return count;
    }

    /// <summary>The content of a web resource, or null when there is none of that name or its file is not built.</summary>
    /// <param name="name">The name with slashes: new_/js/script.js.</param>
    /// <param name="contentType">Its MIME type.</param>
    public byte[]? ReadWebResource(string name, out string contentType)
    {
        lock (_gate)
        {
            var content = _core.WebResources.Read(name, out var type);
            contentType = WebResourceTypes.ContentType(type);
            return content;
        }
    }

    /// <summary>The forms, views and web resources that count now.</summary>
    public PublishedDefinitions ReadDefinitions()
    {
        lock (_gate)
        {
            return PublishedDefinitions.Read(Schema, _core.Database);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _core.Dispose();
        }
    }
}
