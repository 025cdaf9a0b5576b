namespace Telephony.PbxSimulator.Flows;

/// <summary>Runs something once inside the PBX. Disposed inside the PBX it no longer runs, even when its time has already come.</summary>
internal sealed class PbxTimer(Pbx pbx, Action work) : IDisposable
{
    private ITimer? _timer;
    private bool _isOver;

    public void Start(TimeSpan delay) =>
        _timer = pbx.Options.Clock.CreateTimer(_ => pbx.Run(RunOnce), null, delay, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _isOver = true;
        _timer?.Dispose();
    }

    private void RunOnce()
    {
        if (!_isOver)
        {
            Dispose();
            work();
        }
    }
}
