namespace Telephony.Connector.Doctor;

/// <summary>How a check came out.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works, but something deserves a look.</summary>
    Doubtful,

    /// <summary>It cannot work so.</summary>
    Wrong,
}

/// <summary>What one check found, with what to do where something is not well.</summary>
internal sealed record Finding(Verdict Verdict, string What, string Text);
