using Telephony.Contracts.Api;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Pops;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>What is known of a call after the lookup, and what pops.</summary>
internal sealed record ResolvedCall
{
    /// <summary>How the number was read.</summary>
    public required PhoneNumberReading Number { get; init; }

    /// <summary>Where the call was made to: the definition, and what the row's DNIS column holds.</summary>
    public required CallDnis<DnisDefinition> Dnis { get; init; }

    /// <summary>The records found.</summary>
    public IReadOnlyList<CallerRecord> Records { get; init; } = [];

    /// <summary>The record that the caller is; null while there are none or several.</summary>
    public CallerRecord? Caller { get; init; }

    /// <summary>The phonecall's texts.</summary>
    public required CallTexts Texts { get; init; }

    /// <summary>What the decision depended on.</summary>
    public required PopQuestion Question { get; init; }

    public required PopDecision Decision { get; init; }
}
