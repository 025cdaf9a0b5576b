namespace Telephony.TestKit;

/// <summary>An action as it came over the wire.</summary>
public sealed record FakeAction(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The action's name.</summary>
    public string Name => this["Action"];

    /// <summary>The text that the answer must carry.</summary>
    public string ActionId => this["ActionID"];

    /// <summary>The first value of a key; empty when it is not there.</summary>
    public string this[string key] => GetAll(key).FirstOrDefault("");

    /// <summary>All values of a key that repeats.</summary>
    public IEnumerable<string> GetAll(string key) =>
        Fields.Where(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);
}
