using System.CommandLine;
using Telephony.Connector.Doctor;

namespace Telephony.Connector.CommandLine;

/// <summary>Checks everything and prints a line for each check; the exit code is 1 when something is wrong.</summary>
internal static class DoctorVerb
{
    public static async Task<int> RunAsync(string[]? settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var isWell = true;
        await foreach (var finding in ConnectorDoctor.ExamineAsync(Settings.Written(settings), TimeProvider.System, cancellationToken))
        {
            isWell &= finding.Verdict != Verdict.Wrong;
            await console.Output.WriteLineAsync($"{Sign(finding.Verdict)} {finding.What}: {finding.Text}");
        }

        return isWell ? 0 : 1;
    }

    private static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Well => "[ok]   ",
        Verdict.Doubtful => "[check]",
        _ => "[WRONG]",
    };
}
