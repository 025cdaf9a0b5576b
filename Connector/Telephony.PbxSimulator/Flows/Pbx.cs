using Microsoft.Extensions.Logging;
using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Flows;

/// <summary>
/// The state of the PBX and the parts that change it. Everything runs inside <see cref="Run"/>: one thing at a time, whoever causes it
/// (a client, a timer, somebody at a phone), so that events are a true account of the state.
/// </summary>
internal sealed class Pbx
{
    private readonly Lock _lock = new();
    private int _channelNumber;
    private int _idNumber;

    /// <param name="options">What it has.</param>
    /// <param name="before">When it started the last time: two starts are never in the same second.</param>
    public Pbx(PbxSimulatorOptions options, ILogger logger, DateTimeOffset? before = null)
    {
        Options = options;
        Logger = logger;
        StartedAt = options.Clock.GetUtcNow();
        if (before is { } last && last.ToUnixTimeSeconds() == StartedAt.ToUnixTimeSeconds())
        {
            StartedAt = StartedAt.AddSeconds(1);
        }

        Events = new EventFeed(options);
        Phones = [.. options.Phones.Select(phone => new Phone(phone))];
        Devices = new DeviceFlow(this);
        Channels = new ChannelFlow(this);
        Bridges = new BridgeFlow(this);
        Hangups = new HangupFlow(this);
        Dialling = new DialFlow(this);
        Queues = new QueueFlow(this);
        Holding = new HoldFlow(this);
        Originating = new OriginateFlow(this);
        Inbound = new InboundFlow(this);
        Transfers = new TransferFlow(this);
        Consultations = new ConsultationFlow(this);
    }

    /// <summary>Something has changed. Raised outside of the lock.</summary>
    public event Action? Changed;

    public PbxSimulatorOptions Options { get; }

    public ILogger Logger { get; }

    public DateTimeOffset StartedAt { get; }

    public EventFeed Events { get; }

    public IReadOnlyList<Phone> Phones { get; }

    public DeviceFlow Devices { get; }

    public ChannelFlow Channels { get; }

    public BridgeFlow Bridges { get; }

    public HangupFlow Hangups { get; }

    public DialFlow Dialling { get; }

    public QueueFlow Queues { get; }

    public HoldFlow Holding { get; }

    public OriginateFlow Originating { get; }

    public InboundFlow Inbound { get; }

    public TransferFlow Transfers { get; }

    public ConsultationFlow Consultations { get; }

    public int CallsProcessed { get; set; }

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public long UnixNow => Now.ToUnixTimeSeconds();

    public Phone? PhoneOf(string extension) => Phones.FirstOrDefault(phone => phone.Extension == extension);

    public Phone? PhoneOfDevice(string device) => Phones.FirstOrDefault(phone => phone.Device == device);

    /// <summary>Whether the dialplan has a number, in whatever context.</summary>
    public bool HasNumber(string exten) => PhoneOf(exten) is not null || Queues.Find(exten) is not null || IsOutside(exten);

    /// <summary>Whether a number goes out over the trunk: such a number may always have one more digit.</summary>
    public bool IsOutside(string exten) => Options.OutsidePrefixes.Any(prefix => exten.Length > prefix.Length && exten.StartsWith(prefix, StringComparison.Ordinal));

    public string NextUniqueid() => $"{UnixNow}.{_idNumber++}";

    public string NextChannelName(string device) => $"{device}-{_channelNumber++:x8}";

    /// <summary>Looks at the PBX, alone.</summary>
    public T Read<T>(Func<T> look)
    {
        lock (_lock)
        {
            return look();
        }
    }

    /// <summary>Does something to the PBX, alone. When events came of it, <see cref="Changed"/> is raised afterwards.</summary>
    public T Run<T>(Func<T> work)
    {
        T result;
        bool hasChanged;
        lock (_lock)
        {
            var before = Events.Count;
            result = work();
            hasChanged = Events.Count != before;
        }

        if (hasChanged)
        {
            Changed?.Invoke();
        }

        return result;
    }

    /// <summary>Does something to the PBX, alone.</summary>
    public void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>Does something later, unless the timer is disposed before.</summary>
    public IDisposable After(TimeSpan delay, Action work)
    {
        var timer = new PbxTimer(this, work);
        timer.Start(delay);
        return timer;
    }
}
