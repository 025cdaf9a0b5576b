using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Options;
using Telephony.Contracts;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Tests.Hub;

/// <summary>A hub that keeps what a connector tells it, asks it to redeem tickets, and can stand still.</summary>
internal sealed class FakeHub : IAsyncDisposable
{
    public const string Secret = "a secret of the connector that is long enough";

    private readonly WebApplication _app;

    private FakeHub(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public HubSettings Settings => new() { Url = Url, Secret = Secret, MaxReconnectSeconds = 0.2 };

    /// <summary>Address and sign-in of every request, in order of arrival.</summary>
    public ConcurrentQueue<(string Address, string Authorization)> Requests { get; } = new();

    public ConcurrentQueue<ConnectorSnapshot> Snapshots { get; } = new();

    public ConcurrentQueue<IReadOnlyList<VouchedUser>> Vouched { get; } = new();

    public string ConnectionId { get; private set; } = "";

    public static async Task<FakeHub> StartAsync(string address = "http://127.0.0.1:0", string secret = Secret)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSignalR().AddJsonProtocol(json => ContractJson.Apply(json.PayloadSerializerOptions));
        builder.Services.AddSingleton<Holder>();
        var app = builder.Build();
        var hub = new FakeHub(app);
        app.Services.GetRequiredService<Holder>().Hub = hub;
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("main:" + secret));
        app.Use(async (context, next) =>
        {
            hub.Requests.Enqueue((context.Request.Path + context.Request.QueryString, context.Request.Headers.Authorization.ToString()));
            if (context.Request.Headers.Authorization != expected)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            await next();
        });
        app.MapHub<Door>(HubRoutes.Connector);
        await app.StartAsync();
        return hub;
    }

    public Task<RedeemedTicket> RedeemAsync(string hash) => Client.RedeemTicket(hash);

    public Task<CommandResult> ExecuteAsync(AgentCommand command) => Client.Execute(command);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IConnectorClient Client => _app.Services.GetRequiredService<IHubContext<Door, IConnectorClient>>().Clients.Client(ConnectionId);

    internal sealed class Holder
    {
        public FakeHub Hub { get; set; } = null!;
    }

    internal sealed class Door(Holder holder) : Hub<IConnectorClient>, IConnectorHub
    {
        public Task PublishSnapshot(ConnectorSnapshot snapshot)
        {
            holder.Hub.ConnectionId = Context.ConnectionId;
            holder.Hub.Snapshots.Enqueue(snapshot);
            return Task.CompletedTask;
        }

        public Task PublishVouched(IReadOnlyList<VouchedUser> vouched)
        {
            holder.Hub.Vouched.Enqueue(vouched);
            return Task.CompletedTask;
        }

        public Task PublishConnector(ConnectorMessage connector) => Task.CompletedTask;

        public Task PublishAgent(AgentMessage agent) => Task.CompletedTask;

        public Task PublishCall(CallMessage call) => Task.CompletedTask;

        public Task PublishCallGone(string extension, string callKey) => Task.CompletedTask;

        public Task PublishPop(PopMessage pop) => Task.CompletedTask;

        public Task PublishCommandFailed(string extension, CommandResult result) => Task.CompletedTask;
    }
}
