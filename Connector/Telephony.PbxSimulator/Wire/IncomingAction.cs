namespace Telephony.PbxSimulator.Wire;

/// <summary>An action as a client sent it.</summary>
internal sealed class IncomingAction(IReadOnlyList<KeyValuePair<string, string>> fields)
{
    public string Name => this["Action"];

    public string ActionId => this["ActionID"];

    public string this[string key] => All(key).FirstOrDefault("");

    public IEnumerable<string> All(string key) =>
        fields.Where(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    public IEnumerable<KeyValuePair<string, string>> FieldsExcept(params string[] keys) =>
        fields.Where(field => !keys.Contains(field.Key, StringComparer.OrdinalIgnoreCase));

    public bool Flag(string key) => this[key].ToLowerInvariant() is "true" or "yes" or "1" or "on";
}
