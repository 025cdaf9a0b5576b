using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Telephony.Hub.Limits;
using Telephony.TestKit;

namespace Telephony.Hub.Tests.Limits;

[TestClass]
public sealed class LineBeatsTests
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1) / LineBeats.Turns;
    private readonly FakeClock _clock = new();

    [TestMethod]
    public async Task Every_line_has_one_beat_a_second_and_no_moment_has_more_than_its_part_of_them()
    {
        using var beats = new LineBeats(_clock);
        await beats.StartAsync(CancellationToken.None);
        var perLine = new int[1010];
        for (var line = 0; line < perLine.Length; line++)
        {
            Join(beats, line, perLine);
        }

        var before = 0;
        for (var turn = 0; turn < LineBeats.Turns; turn++)
        {
            _clock.Advance(Turn);
            Assert.IsLessThanOrEqualTo((perLine.Length / LineBeats.Turns) + 1, perLine.Sum() - before);
            before = perLine.Sum();
        }

        Assert.IsTrue(perLine.All(count => count == 1));
    }

    [TestMethod]
    public async Task A_line_that_is_gone_has_no_beat_and_its_place_is_the_next_ones()
    {
        using var beats = new LineBeats(_clock);
        await beats.StartAsync(CancellationToken.None);
        var perLine = new int[LineBeats.Turns + 1];
        var first = Join(beats, 0, perLine);
        for (var line = 1; line < LineBeats.Turns; line++)
        {
            Join(beats, line, perLine);
        }

        first.Dispose();
        Join(beats, LineBeats.Turns, perLine);
        _clock.Advance(Turn);

        Assert.AreEqual((0, 1), (perLine[0], perLine[LineBeats.Turns]));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsTrue(perLine.Skip(1).All(count => count >= 1));
        Assert.AreEqual(0, perLine[0]);
    }

    [TestMethod]
    public async Task A_hub_that_stops_beats_no_more()
    {
        using var beats = new LineBeats(_clock);
        await beats.StartAsync(CancellationToken.None);
        var perLine = new int[1];
        Join(beats, 0, perLine);

        await beats.StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.AreEqual(0, perLine[0]);
    }

    private static IDisposable Join(LineBeats beats, int line, int[] perLine)
    {
        var connection = new DefaultConnectionContext();
        var joined = beats.Join(connection);
        connection.Features.Get<IConnectionHeartbeatFeature>()!.OnHeartbeat(_ => perLine[line]++, perLine);
        return joined;
    }
}
