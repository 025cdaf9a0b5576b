namespace Telephony.Domain.Agents;

/// <summary>Who writes a softphone row.</summary>
public enum SoftphoneWriter
{
    /// <summary>Somebody without a role that writes such rows, the agent too.</summary>
    Anybody,

    /// <summary>A connector, which keeps the agents' states.</summary>
    Connector,

    /// <summary>An administrator, or the platform itself.</summary>
    Administrator,
}

/// <summary>
/// Whose phone a row says it is decides who hears whose calls: only an administrator says so. A connector keeps the state; what the agent
/// chooses has a way of its own, which carries nothing else.
/// </summary>
public static class SoftphoneRights
{
    /// <summary>Why a writer may not make a row, in a sentence; null when it may.</summary>
    public static string? RefuseRow(SoftphoneWriter writer) => writer == SoftphoneWriter.Administrator
        ? null
        : "Only an administrator of the telephony makes a softphone row; ask one for a row with your extension and PBX.";

    /// <summary>Why a writer may not make a change, in a sentence that names the columns; null when it may.</summary>
    /// <param name="identity">The labels of the columns that change and say whose phone it is, or what only the product writes.</param>
    /// <param name="state">The labels of the columns that change and say what the agent does at this moment.</param>
    public static string? RefuseChange(SoftphoneWriter writer, IReadOnlyCollection<string> identity, IReadOnlyCollection<string> state) => writer switch
    {
        SoftphoneWriter.Administrator => null,
        _ when identity.Count > 0 => $"Only an administrator of the telephony sets {string.Join(", ", identity)} of a softphone row; ask one to do it.",
        SoftphoneWriter.Connector => null,
        _ when state.Count > 0 => $"Only the connector sets {string.Join(", ", state)} of a softphone row; choose the state on the softphone.",
        _ => null,
    };
}
