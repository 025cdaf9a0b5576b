namespace Telephony.Hub.Screens;

/// <summary>Every browser that is connected, by agent. An agent may have several: tabs and windows.</summary>
internal sealed class AgentScreens
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Pbx, string Extension), AgentScreen[]> _screens = [];

    /// <summary>Every browser of every agent.</summary>
    public IReadOnlyList<AgentScreen> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _screens.Values.SelectMany(each => each)];
            }
        }
    }

    /// <summary>Adds a browser; false when the agent has as many as allowed.</summary>
    public bool TryAdd(AgentScreen screen, int most)
    {
        var key = KeyOf(screen.Identity);
        lock (_lock)
        {
            var known = _screens.GetValueOrDefault(key, []);
            if (known.Length >= most)
            {
                return false;
            }

            _screens[key] = [.. known, screen];
            return true;
        }
    }

    /// <summary>Forgets a browser that is gone.</summary>
    public void Remove(AgentScreen screen)
    {
        var key = KeyOf(screen.Identity);
        lock (_lock)
        {
            var left = _screens.GetValueOrDefault(key, []).Where(each => each != screen).ToArray();
            if (left.Length == 0)
            {
                _screens.Remove(key);
            }
            else
            {
                _screens[key] = left;
            }
        }
    }

    /// <summary>The browsers of one agent.</summary>
    public IReadOnlyList<AgentScreen> Of(string pbx, string extension)
    {
        lock (_lock)
        {
            return _screens.GetValueOrDefault((pbx, extension), []);
        }
    }

    /// <summary>The browsers of every agent of a PBX.</summary>
    public IReadOnlyList<AgentScreen> Of(string pbx) => [.. All.Where(screen => screen.Identity.Pbx == pbx)];

    private static (string Pbx, string Extension) KeyOf(AgentIdentity identity) => (identity.Pbx, identity.Extension);
}
