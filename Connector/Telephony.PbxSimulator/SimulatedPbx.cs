using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Server;
using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator;

/// <summary>
/// A PBX without phones and without audio: it speaks the manager protocol as an Asterisk with queues does, to any number of clients,
/// and lets code play the customers and the agents' hands. Calls last until somebody ends them; they survive that the manager
/// interface goes down and comes back.
/// </summary>
public sealed class SimulatedPbx : IAsyncDisposable
{
    private readonly ILogger _logger;
    private volatile Pbx _pbx;
    private volatile AmiServer _server;

    private SimulatedPbx(PbxSimulatorOptions options, ILogger logger)
    {
        _logger = logger;
        _pbx = new Pbx(options, logger);
        _server = new AmiServer(_pbx, options, logger);
        _pbx.Changed += () => Changed?.Invoke();
    }

    /// <summary>Something may have changed; raised on whatever thread caused it, outside of all locks.</summary>
    public event Action? Changed;

    /// <summary>Where the manager interface listens on 127.0.0.1; stays the same across <see cref="RestartAsync"/>.</summary>
    public int Port => _server.Port;

    /// <summary>How many manager clients are connected.</summary>
    public int ManagerClients => _server.Sessions;

    public IReadOnlyList<SimulatedQueue> Queues => _pbx.Options.Queues;

    /// <summary>The calls with customers, the oldest first.</summary>
    public IReadOnlyList<SimulatedCall> Calls => _pbx.Read(() => CallViews.CallsOf(_pbx));

    public IReadOnlyList<SimulatedPhoneStatus> Phones => _pbx.Read(() => CallViews.PhonesOf(_pbx));

    /// <summary>Builds the PBX and opens its manager interface.</summary>
    /// <exception cref="ArgumentException">A queue names a member that is not a phone.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public static Task<SimulatedPbx> StartAsync(
        PbxSimulatorOptions options, ILoggerFactory? loggerFactory = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var simulator = new SimulatedPbx(options, (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<SimulatedPbx>());
        simulator._server.Open();
        return Task.FromResult(simulator);
    }

    /// <summary>A customer calls.</summary>
    /// <param name="number">The customer's number; empty for none.</param>
    /// <param name="name">The customer's name; empty for none.</param>
    /// <param name="dnis">The number dialled: a queue's, or an extension. At any other number the call ends at once.</param>
    public SimulatedCall PlaceCall(string number, string name, string dnis) =>
        _pbx.Run(() => CallViews.Of(_pbx, _pbx.Inbound.Place(number, name, dnis)));

    /// <summary>The customer hangs up; false when there is no such call any more.</summary>
    public bool HangUp(string callId) => _pbx.Run(() => Do(_pbx.Channels.FindById(callId), channel => _pbx.Hangups.ByDevice(channel)));

    /// <summary>A phone that rings is answered; false when it does not ring.</summary>
    public bool AnswerPhone(string extension) => _pbx.Run(() => ChannelOf(extension) is { } channel && _pbx.Dialling.Answer(channel));

    /// <summary>A phone hangs up; one that rings declines the call. False when it has none.</summary>
    public bool HangUpPhone(string extension) => _pbx.Run(() => Do(ChannelOf(extension), channel => _pbx.Hangups.ByDevice(channel)));

    /// <summary>A phone's user presses hold; false when nobody is there to be held.</summary>
    public bool HoldPhone(string extension) => _pbx.Run(() => ChannelOf(extension) is { } channel && _pbx.Holding.Hold(channel));

    /// <summary>A phone's user takes the call back; false when none is held.</summary>
    public bool ResumePhone(string extension) => _pbx.Run(() => ChannelOf(extension) is { } channel && _pbx.Holding.Resume(channel));

    /// <summary>A phone's user dials; false when the phone is in use or not registered.</summary>
    public bool DialFromPhone(string extension, string number) => _pbx.Run(() =>
    {
        if (PhoneOf(extension) is not { IsRegistered: true } phone || _pbx.Channels.OfDevice(phone.Device) is not null)
        {
            return false;
        }

        _pbx.Inbound.Dial(phone, number);
        return true;
    });

    /// <summary>Sets whether a phone rejects calls as busy.</summary>
    public void SetBusy(string extension, bool isBusy) => _pbx.Run(() => PhoneOf(extension).IsBusy = isBusy);

    /// <summary>Sets whether a phone is registered.</summary>
    public void SetRegistered(string extension, bool isRegistered) =>
        _pbx.Run(() => _pbx.Devices.SetRegistered(PhoneOf(extension), isRegistered));

    /// <summary>
    /// A queue is reloaded with thousands of members: for each one the events of leaving, joining and of the phone's state, all at once.
    /// The members are told only, no call is offered to them.
    /// </summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="extensions">The members' extensions.</param>
    public void ReloadQueue(string queue, IEnumerable<string> extensions) =>
        _pbx.Run(() => QueueReload.Tell(_pbx, _pbx.Queues.Named(queue) ?? throw new ArgumentException($"The simulator has no queue {queue}.", nameof(queue)), extensions));

    /// <summary>Takes the manager interface down: all clients lose their connections without a word. Calls go on.</summary>
    public Task StopAsync() => _server.CloseAsync();

    /// <summary>Brings the manager interface back on the same port, with everything that happened meanwhile; after a crash with nothing.</summary>
    public async Task RestartAsync()
    {
        await _server.CloseAsync();
        _server.Open();
    }

    /// <summary>
    /// Asterisk itself ends, without a word about its calls, and is ready to start again with <see cref="RestartAsync"/>: no call is left,
    /// channel ids and the queues' counters begin anew. What it had sent before still arrives.
    /// </summary>
    public Task CrashAsync()
    {
        var (pbx, server) = (_pbx, _server);
        _pbx = new Pbx(pbx.Options, _logger, pbx.StartedAt);
        _pbx.Changed += () => Changed?.Invoke();
        _server = new AmiServer(_pbx, pbx.Options with { Port = server.Port }, _logger);
        return server.EndAsync();
    }

    /// <summary>Takes everything down.</summary>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static bool Do(PbxChannel? channel, Action<PbxChannel> work)
    {
        if (channel is null)
        {
            return false;
        }

        work(channel);
        return true;
    }

    private Phone PhoneOf(string extension) =>
        _pbx.PhoneOf(extension) ?? throw new ArgumentException($"The simulator has no phone {extension}.", nameof(extension));

    private PbxChannel? ChannelOf(string extension) => _pbx.Channels.OfDevice(PhoneOf(extension).Device);
}
