namespace Telephony.PbxSimulator.Settings;

/// <summary>What the simulated PBX has: users, phones, queues, and how called customers behave.</summary>
public sealed record PbxSimulatorOptions
{
    /// <summary>The port of the manager interface on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The manager user with all rights.</summary>
    public string Username { get; init; } = "connector";

    /// <summary>That user's secret.</summary>
    public required string Secret { get; init; }

    /// <summary>More users, for example with fewer rights.</summary>
    public IReadOnlyList<SimulatedUser> FurtherUsers { get; init; } = [];

    /// <summary>The agents' phones.</summary>
    public IReadOnlyList<SimulatedPhone> Phones { get; init; } = [];

    /// <summary>The queues that callers get into.</summary>
    public IReadOnlyList<SimulatedQueue> Queues { get; init; } = [];

    /// <summary>
    /// What called customers do; the first rule that fits a number counts. By default numbers that end in 00 are busy, numbers that end
    /// in 99 never answer, and all others answer after 3 s.
    /// </summary>
    public IReadOnlyList<CustomerRule> Customers { get; init; } =
    [
        new("*00", CustomerOutcome.Busy, TimeSpan.FromMilliseconds(500)),
        new("*99", CustomerOutcome.NeverAnswers, TimeSpan.Zero),
        new("*", CustomerOutcome.Answers, TimeSpan.FromSeconds(3)),
    ];

    /// <summary>The number that customers see when agents call.</summary>
    public string OutboundNumber { get; init; } = "+493012345";

    /// <summary>What the numbers begin with that the dialplan sends out over the trunk. Any other number that is neither a phone nor a queue it does not have.</summary>
    public IReadOnlyList<string> OutsidePrefixes { get; init; } = ["0", "+"];

    /// <summary>How long a consultation waits for further digits where the number may go on (<c>transferdigittimeout</c> in features.conf).</summary>
    public TimeSpan TransferDigitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the announcements take that an agent hears after a consultation of a number which the dialplan does not have.</summary>
    public TimeSpan InvalidAnnouncements { get; init; } = TimeSpan.FromSeconds(17.5);

    /// <summary>How long a called customer's phone rings before the dialplan gives up.</summary>
    public TimeSpan DialTimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Every event says when it happened (<c>timestampevents</c> in manager.conf).</summary>
    public bool TimestampEvents { get; init; }

    /// <summary>The clock that everything runs by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Shown without secrets.</summary>
    public override string ToString() => $"{Phones.Count} phones, {Queues.Count} queues";
}
