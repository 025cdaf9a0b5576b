using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Pops;

/// <summary>Everything that a pop decision depends on.</summary>
public sealed record PopQuestion
{
    /// <summary>How the call began.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>What conditions ask.</summary>
    public required CallFacts Facts { get; init; }

    /// <summary>The records found, in the configured order.</summary>
    public required IReadOnlyList<PopMatch> Matches { get; init; }

    /// <summary>The rules, in order.</summary>
    public required IReadOnlyList<PopRule> Rules { get; init; }

    /// <summary>Which addresses may pop.</summary>
    public UrlPolicy Policy { get; init; } = UrlPolicy.Open;

    /// <summary>Whether an unknown caller with a number opens a new record.</summary>
    public bool OpensNew { get; init; } = true;

    /// <summary>Whether the caller shows a number.</summary>
    public bool HasNumber { get; init; } = true;

    /// <summary>Why there is no number, where there is none.</summary>
    public PhoneNumberProblem Problem { get; init; }

    /// <summary>Whether the one match is known to be the caller, whatever its number: an agent has chosen it, or the call was transferred with it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Address of the other organization in which the caller is looked up; empty for this one.</summary>
    public string SearchedIn { get; init; } = "";
}
