using Telephony.Connector.Dataverse;
using Telephony.Domain.Settings;

namespace Telephony.Connector.Commands;

/// <summary>
/// The reasons for which agents are not ready: those of the setting "Not Ready Reasons", an agent's own row before the global one. They are asked for when
/// an agent names one, and known for some minutes; one that is not among them is asked for anew, since an administrator may just have added it.
/// </summary>
internal sealed class NotReadyReasons(IDataverseGateway gateway, TimeProvider clock)
{
    // A word of the setting's name, by which its rows are asked for.
    private const string Word = "reason";

    private static readonly TimeSpan Known = TimeSpan.FromMinutes(5);

    // Whoever names reasons at random costs Dataverse little.
    private static readonly TimeSpan AskAnewAfter = TimeSpan.FromSeconds(10);

    // An agent waits for the answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private volatile Answer? _last;

    /// <summary>The reason as the organization writes it; none stays none.</summary>
    /// <exception cref="CommandRefusedException">It is no reason of this organization, or nobody can tell now.</exception>
    public async Task<string> ReadAsync(string reason, DialerAgent agent, CancellationToken cancellationToken)
    {
        if (reason.Trim().Length == 0)
        {
            return "";
        }

        var answer = await KnownAsync(Known, cancellationToken);
        if (Find(answer, reason, agent) is { } known)
        {
            return known;
        }

        answer = await KnownAsync(AskAnewAfter, cancellationToken);
        return Find(answer, reason, agent)
            ?? throw new CommandRefusedException($"That is no reason of this organization. Choose one of these, or none: {string.Join(", ", ReasonsOf(answer, agent))}.");
    }

    private static string? Find(Answer answer, string reason, DialerAgent agent) =>
        ReasonsOf(answer, agent).FirstOrDefault(known => string.Equals(known.Trim(), reason.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> ReasonsOf(Answer answer, DialerAgent agent) =>
        TelephonySettings.Read(answer.Rows, agent.SystemUserId, agent.Name).List(SettingNames.NotReadyReasons);

    private async Task<Answer> KnownAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var last = _last;
        if (last is not null && clock.GetElapsedTime(last.Moment) < longest)
        {
            return last;
        }

        try
        {
            var rows = await gateway.GetSettingsAsync(Word, cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            return _last = new Answer([.. rows.Where(row => SettingDefinition.Find(row.Name)?.Name == SettingNames.NotReadyReasons)], clock.GetTimestamp());
        }
        catch (Exception fault) when (fault is DataverseException or TimeoutException)
        {
            return last ?? throw new CommandRefusedException("The reasons of this organization cannot be read from Dataverse now. Choose not ready without a reason.");
        }
    }

    private sealed record Answer(IReadOnlyList<SettingRow> Rows, long Moment);
}
