namespace Telephony.Connector.Tests.Campaign;

/// <summary>The lines of a process.</summary>
internal sealed class CapturedOutput(string name)
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public void Add(string? line)
    {
        lock (_lock)
        {
            if (line is not null)
            {
                _lines.Add(line);
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return $"--- {name}\n{string.Join('\n', _lines)}";
        }
    }
}
