using LocalDataverse;
using LocalDataverse.Hosting;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Connector.Options;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;
using Telephony.LocalSolution;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>A local organization with the built plug-ins behind its Web API, with agents on some extensions and no wrap time.</summary>
internal sealed class OrganizationServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LocalOrganization _organization;
    private readonly IOrganizationService _system;
    private readonly string _token;

    private OrganizationServer(WebApplication app, LocalOrganization organization, FaultInjection faults)
    {
        (_app, _organization, Faults) = (app, organization, faults);
        _system = organization.ServiceFor(organization.SystemUserId);
        _token = organization.IssueToken(organization.AddUser("Connector", "Main", Roles.TelephonyConnector.Name));
    }

    /// <summary>The organization itself, to change what is in it.</summary>
    public LocalOrganization Local => _organization;

    public FaultInjection Faults { get; }

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>How a connector reaches it, through a link or directly.</summary>
    public DataverseSettings SettingsFor(int port) =>
        new() { Url = $"http://127.0.0.1:{port}", Authentication = DataverseAuthentication.Token, Token = _token, RequestSeconds = 10 };

    public static Task<OrganizationServer> StartAsync(params string[] extensions) => StartAsync(TimeProvider.System, extensions);

    public static async Task<OrganizationServer> StartAsync(TimeProvider clock, params string[] extensions)
    {
        var organization = TelephonySolution.Open(clock: clock);
        var faults = new FaultInjection();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapWebApi(organization, new WebApiOptions { Faults = faults });
        await app.StartAsync();
        var server = new OrganizationServer(app, organization, faults);
        server.Add(extensions);
        return server;
    }

    /// <summary>Every row of a table.</summary>
    public IReadOnlyList<Entity> All(string table) => _system.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    /// <summary>The row of the lease.</summary>
    public Entity? Lease => All(ConnectorLease.TableName) is [var row, ..] ? row : null;

    public async ValueTask DisposeAsync()
    {
        Faults.BringBack();
        Faults.ReleaseStalled();
        await _app.DisposeAsync();
        _organization.Dispose();
    }

    private void Add(string[] extensions)
    {
        foreach (var extension in extensions)
        {
            var user = _organization.AddUser("Agent", extension, Roles.TelephonyAgent.Name);
            _system.Create(new Entity(DialerUser.TableName)
            {
                [DialerUser.Name] = "Agent " + extension,
                [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, user),
                [DialerUser.Extension] = extension,
                [DialerUser.Pbx] = "main",
                [DialerUser.OwnerId] = new EntityReference(SystemUser.TableName, user),
            });
        }

        _system.Create(new Entity(DialerKvTable.TableName)
        {
            [DialerKvTable.Name] = SettingNames.WrapSeconds,
            [DialerKvTable.Value] = "0",
            [DialerKvTable.Scope] = "global",
        });
    }
}
