using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Telephony.Ami;

/// <summary>How to reach an Asterisk and how to treat the connection. Its text form never shows the secret.</summary>
public sealed record AmiOptions
{
    /// <summary>1 MiB. The largest packets of Asterisk (a Status row with all variables) stay far below.</summary>
    public const int DefaultMaxPacketBytes = 1 << 20;

    /// <summary>Name or address of the machine.</summary>
    public required string Host { get; init; }

    /// <summary>The port of the manager interface. Default 5038; with TLS Asterisk's own default is 5039.</summary>
    public int Port { get; init; } = 5038;

    /// <summary>The user in manager.conf.</summary>
    public required string Username { get; init; }

    /// <summary>The user's secret.</summary>
    public required string Secret { get; init; }

    /// <summary>Whether the line is encrypted. Default false, as the interface belongs in a private network anyway.</summary>
    public bool UseTls { get; init; }

    /// <summary>
    /// The only certificates that are trusted, instead of the system's roots: that of the CA that issued Asterisk's certificate, or
    /// Asterisk's own. One that is shown and is among them is accepted whatever name is in it; for any other the name must be
    /// <see cref="Host"/>. The dates always count; revocation is not checked. Empty (default) leaves it to the system's roots.
    /// </summary>
    public X509Certificate2Collection TrustedCertificates { get; init; } = [];

    /// <summary>Decides alone on Asterisk's certificate, whatever else is set; null (default) leaves it to <see cref="TrustedCertificates"/>.</summary>
    public RemoteCertificateValidationCallback? ValidateCertificate { get; init; }

    /// <summary>Whether to log in by challenge, so that the secret does not cross the line. Default true.</summary>
    public bool UseChallenge { get; init; } = true;

    /// <summary>Classes of events to send: <c>on</c> (default), <c>off</c>, or a list such as <c>call,agent</c>.</summary>
    public string EventMask { get; init; } = "on";

    /// <summary>
    /// Names of events that Asterisk is asked to hold back. It needs the right <c>system</c>; without it the events come and
    /// <see cref="Interest"/> drops them. Default none.
    /// </summary>
    public IReadOnlyList<string> ExcludedAtServer { get; init; } = [];

    /// <summary>Which events are handed on. Default all.</summary>
    public AmiEventInterest Interest { get; init; } = AmiEventInterest.Everything;

    /// <summary>How long connecting and logging in may take. Default 10 s.</summary>
    public TimeSpan ConnectTimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the answer to an action may take. Default 10 s.</summary>
    public TimeSpan ActionTimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a whole list may take. Default 30 s.</summary>
    public TimeSpan ListTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the line is tried with a Ping. Default 5 s.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how many intervals without a single byte the line counts as dead. Default 2.</summary>
    public int MissedPings { get; init; } = 2;

    /// <summary>How many events may wait to be taken before the connection is dropped. Default 100,000.</summary>
    public int EventCapacity { get; init; } = 100_000;

    /// <summary>The most bytes that one packet may have. Default 1 MiB.</summary>
    public int MaxPacketBytes { get; init; } = DefaultMaxPacketBytes;

    /// <summary>The clock that all limits go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Checks all values.</summary>
    /// <exception cref="ArgumentException">A value is missing or out of its range; the message names it.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Host);
        ArgumentException.ThrowIfNullOrWhiteSpace(Username);
        ArgumentException.ThrowIfNullOrEmpty(Secret);
        ArgumentException.ThrowIfNullOrWhiteSpace(EventMask);
        ArgumentOutOfRangeException.ThrowIfLessThan(Port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, 65535);
        ArgumentOutOfRangeException.ThrowIfLessThan(MissedPings, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(EventCapacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPacketBytes, 1024);
        foreach (var limit in (TimeSpan[])[ConnectTimeLimit, ActionTimeLimit, ListTimeLimit, PingInterval])
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        }
    }

    /// <summary>Where and as whom, without the secret.</summary>
    public override string ToString() => $"{Username}@{Host}:{Port}{(UseTls ? " (TLS)" : "")}";
}
