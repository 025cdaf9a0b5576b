using System.Diagnostics;
using System.Globalization;

namespace Telephony.Benchmarks.Connectors;

/// <summary>What the connector's process uses, as <see cref="ConnectorServer"/> says it.</summary>
/// <param name="At">When, on this process's clock of elapsed time.</param>
/// <param name="Processor">Processor time since its start.</param>
/// <param name="WorkingSetBytes">Memory of the process.</param>
/// <param name="HeapBytes">Memory of objects, with those that wait for the next collection.</param>
/// <param name="Collections">Garbage collections since its start.</param>
/// <param name="Pauses">All pauses of the garbage collector together.</param>
/// <param name="LongestPause">The most pause within 20 ms.</param>
/// <param name="Waiting">Events in the outbox.</param>
internal sealed record ConnectorFigures(
    TimeSpan At, TimeSpan Processor, double WorkingSetBytes, double HeapBytes, int Collections, TimeSpan Pauses, TimeSpan LongestPause, int Waiting)
{
    /// <summary>Asks for the figures of now.</summary>
    public static async Task<ConnectorFigures> AskAsync(ChildProcess connector)
    {
        await connector.TellAsync("");
        var figures = (await connector.HearAsync()).Split(' ').Select(each => double.Parse(each, CultureInfo.InvariantCulture)).ToArray();
        return new ConnectorFigures(
            Stopwatch.GetElapsedTime(0), TimeSpan.FromMilliseconds(figures[0]), figures[1], figures[2], (int)figures[3], TimeSpan.FromMilliseconds(figures[4]), TimeSpan.FromMilliseconds(figures[5]), (int)figures[6]);
    }
}
