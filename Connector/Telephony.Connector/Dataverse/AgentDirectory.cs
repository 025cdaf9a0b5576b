using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Hosting;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// The agents of this PBX by extension, as Dataverse has them, and whom the connector vouches for at the hub. Until the first answer those count as agents
/// whom it named before a restart (<see cref="Recall"/>); where it never did, everybody whom the pattern of endpoints takes, so that no call is lost while
/// Dataverse is away. Nobody may give commands until then. After that a read that fails leaves the last list in force.
/// </summary>
internal sealed class AgentDirectory(
    IDataverseGateway gateway, ConnectorOptions options, TimeProvider clock, ILogger<AgentDirectory> logger) : SteadyService(clock, logger)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IReadOnlyList<string> _supervisors = [];
    private IReadOnlyDictionary<string, DialerAgent>? _agents;
    private IReadOnlyList<VouchedUser>? _vouched;
    private volatile AgentPhones? _phones;
    private string _toldOdd = "";

    /// <summary>Raised when the list has changed.</summary>
    public event Action? Changed;

    /// <summary>Raised when the list of those whom the connector vouches for has changed.</summary>
    public event Action? VouchedChanged;

    /// <summary>The known agents; empty until the first answer.</summary>
    public IReadOnlyCollection<DialerAgent> Agents => [.. _agents?.Values ?? []];

    /// <summary>
    /// Everybody whom the connector vouches for: enabled users with a phone here, and enabled supervisors. Null until Dataverse has said so for
    /// the first time.
    /// </summary>
    public IReadOnlyList<VouchedUser>? Vouched => _vouched;

    /// <summary>Whose phones are agents'; null while nobody has said so. The same object while nothing changes.</summary>
    public AgentPhones? Phones => _phones;

    /// <summary>True when calls of this extension are an agent's.</summary>
    public bool IsAgent(string extension) => _phones?.HasExtension(extension) ?? true;

    /// <summary>The phone of the agent with this extension.</summary>
    public AgentPhone PhoneOf(string extension) => Find(extension)?.Phone ?? new AgentPhone(extension);

    /// <summary>Takes the phones that were known before a restart, unless Dataverse has answered already.</summary>
    public void Recall(IReadOnlyList<AgentPhone> phones) => _phones ??= options.Calls.PhonesOf(phones);

    /// <summary>The agent with this extension, or null.</summary>
    public DialerAgent? Find(string extension) => _agents?.GetValueOrDefault(extension);

    /// <summary>The agent who may give commands with this extension as this user, or null.</summary>
    public DialerAgent? FindTrusted(string extension, string systemUserId) =>
        Find(extension) is { IsTrusted: true } agent && SameUser(agent.SystemUserId, systemUserId) ? agent : null;

    /// <summary>True when this user is vouched for in this role.</summary>
    public bool Vouches(VouchedUser user) =>
        _vouched?.Any(known => known.Role == user.Role && known.Extension == user.Extension && SameUser(known.SystemUserId, user.SystemUserId)) ?? false;

    /// <summary>Asks Dataverse now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Take(await gateway.GetAgentsAsync(options.Pbx, cancellationToken));
            try
            {
                _supervisors = await gateway.GetSupervisorsAsync(cancellationToken);
            }
            finally
            {
                // Supervisors whom Dataverse does not report keep no agent in who is out.
                Vouch(_supervisors);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = TimeSpan.FromSeconds(options.Dataverse.AgentRefreshSeconds);
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (DataverseException fault)
            {
                Log.AgentsUnknown(Logger, fault.Message);
                wait = fault.RetryAfter ?? TimeSpan.FromSeconds(Math.Min(15, options.Dataverse.AgentRefreshSeconds));
            }

            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static bool SameUser(string one, string other) => Guid.TryParse(one, out var first) && Guid.TryParse(other, out var second) && first == second;

    private void Take(IReadOnlyList<DialerAgent> rows)
    {
        var fit = rows.Where(agent => AgentRows.UnfitNameOf(agent) is null).ToList();

        // Nobody can say then whose phone it is: its calls are logged for the first, and nobody commands it.
        var twice = AgentRows.TwiceIn(fit);
        var shared = twice.SelectMany(group => group.Rows).ToHashSet();
        var byExtension = fit.DistinctBy(agent => agent.Extension, StringComparer.Ordinal)
            .ToDictionary(agent => agent.Extension, agent => agent with { IsTrusted = agent.IsTrusted && !shared.Contains(agent) }, StringComparer.Ordinal);
        TellOdd([.. rows.Select(AgentRows.UnfitNameOf).OfType<string>().Order(StringComparer.Ordinal)], [.. twice.Select(group => group.Phone)]);
        var before = _agents;
        _agents = byExtension;
        TakePhones([.. byExtension.Values.Select(agent => agent.Phone).OrderBy(phone => phone.Extension, StringComparer.Ordinal)]);
        if (before is null || before.Count != byExtension.Count || !byExtension.All(pair => before.GetValueOrDefault(pair.Key) == pair.Value))
        {
            Log.AgentsKnown(Logger, byExtension.Count, options.Pbx);
            Changed?.Invoke();
        }
    }

    private void TakePhones(IReadOnlyList<AgentPhone> phones)
    {
        if (_phones is null || !_phones.All.SequenceEqual(phones))
        {
            _phones = options.Calls.PhonesOf(phones);
        }
    }

    // Says what is odd once, not with every read.
    private void TellOdd(IReadOnlyList<string> unfit, IReadOnlyList<string> twice)
    {
        var odd = $"{string.Join('\n', unfit)}\t{string.Join('\n', twice)}";
        if (odd == _toldOdd)
        {
            return;
        }

        _toldOdd = odd;
        foreach (var extension in unfit)
        {
            Log.ExtensionUnfit(Logger, extension);
        }

        foreach (var extension in twice)
        {
            Log.ExtensionTwice(Logger, extension);
        }
    }

    private void Vouch(IReadOnlyList<string> supervisors)
    {
        var vouched = Agents.Where(agent => agent.IsTrusted && agent.SystemUserId.Length > 0)
            .Select(agent => new VouchedUser(agent.SystemUserId, HubRoutes.AgentRole, agent.Extension))
            .Concat(supervisors.Select(user => new VouchedUser(user, HubRoutes.SupervisorRole)))
            .OrderBy(user => user.Role, StringComparer.Ordinal).ThenBy(user => user.Extension, StringComparer.Ordinal).ThenBy(user => user.SystemUserId, StringComparer.Ordinal)
            .Distinct().ToList();
        var isNew = _vouched is null || !_vouched.SequenceEqual(vouched);
        _vouched = vouched;
        if (isNew)
        {
            VouchedChanged?.Invoke();
        }
    }
}
