using System.Text.RegularExpressions;
using Telephony.Ami.Actions;

namespace Telephony.Connector.Replay;

/// <summary>What the client of a recording sent (NAME.cmd): blocks of <c>Key: value</c> lines as on the wire, remarks with #, secrets masked.</summary>
internal sealed class RecordedCommands
{
    private const string HoldFunction = "CHANNEL(rtp,hold,audio)";

    private readonly List<Dictionary<string, string>> _actions;

    private RecordedCommands(List<Dictionary<string, string>> actions) => _actions = actions;

    /// <summary>Reads the file; no commands are known where there is none.</summary>
    public static RecordedCommands Read(string path)
    {
        var actions = new List<Dictionary<string, string>>();
        Dictionary<string, string>? action = null;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 0 || line[0] == '#' || colon < 0)
            {
                action = null;
                continue;
            }

            if (action is null)
            {
                actions.Add(action = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
            }

            action[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new RecordedCommands(actions);
    }

    /// <summary>
    /// Matches the ids of the dials that the recording client began. Without any known command: every id that Asterisk did not make itself
    /// (<c>seconds.counter</c>), since only a client chooses ids.
    /// </summary>
    public string ClickToDialIdPattern(string usual)
    {
        if (_actions.Count == 0)
        {
            return $"{usual}|^[^.]+$";
        }

        var ids = _actions
            .Where(action => Is(action, "Originate") && action.ContainsKey("ChannelId") && action.GetValueOrDefault("Context", "").Contains("dial", StringComparison.Ordinal))
            .Select(action => $"^{Regex.Escape(action["ChannelId"])}$");
        return string.Join('|', ids.Prepend(usual));
    }

    /// <summary>The channel that this response says is held; null when it says no such thing.</summary>
    public string? HoldAskedOf(AmiResponse response)
    {
        if (response["Variable"] != HoldFunction || response["Value"] != "1" || response.ActionId is not { } id)
        {
            return null;
        }

        return _actions.Find(action => Is(action, "Getvar") && action.GetValueOrDefault("ActionID") == id)?.GetValueOrDefault("Channel");
    }

    private static bool Is(Dictionary<string, string> action, string name) => action.GetValueOrDefault("Action") == name;
}
