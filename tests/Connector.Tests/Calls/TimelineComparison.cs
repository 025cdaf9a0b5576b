using System.Text.Json.Nodes;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Compares a written timeline with a recorded expectation; the result is a list of sentences, empty when all holds.</summary>
internal sealed class TimelineComparison
{
    private const double ToleranceSeconds = 0.25;

    private readonly List<JsonObject> _expected;
    private readonly List<JsonObject> _actual;
    private readonly JsonObject _expectedCalls;
    private readonly JsonObject _actualCalls;
    private readonly Dictionary<string, string> _actualNameOf = [];
    private readonly List<string> _faults = [];

    private TimelineComparison(JsonObject expected, JsonObject actual)
    {
        _expectedCalls = expected["calls"]!.AsObject();
        _actualCalls = actual["calls"]!.AsObject();
        _expected = [.. expected["timeline"]!.AsArray().Select(line => line!.AsObject()).Where(line => Text(line, "what") != "agent")];
        _actual = [.. actual["timeline"]!.AsArray().Select(line => line!.AsObject())];
    }

    public static IReadOnlyList<string> Faults(JsonObject expected, JsonObject actual)
    {
        var comparison = new TimelineComparison(expected, actual);
        comparison.PairCalls();
        comparison.CompareCalls();
        comparison.FindExpectedLines();
        comparison.FindUnexpectedLines();
        return comparison._faults;
    }

    // Calls are paired by their first line: same moment, same agent.
    private void PairCalls()
    {
        foreach (var line in _expected)
        {
            var name = Text(line, "call");
            if (_actualNameOf.ContainsKey(name))
            {
                continue;
            }

            var direct = _actual.FirstOrDefault(other => Text(other, "what") == Text(line, "what") && Text(other, "agent") == Text(line, "agent")
                && Near(other, line) && !_actualNameOf.ContainsValue(Text(other, "call"))
                && SameNumber(name, Text(other, "call")));
            if (direct is null)
            {
                _faults.Add($"No call is like {name}, which begins with: {line.ToJsonString()}");
                return;
            }

            _actualNameOf.Add(name, Text(direct, "call"));
        }
    }

    private bool SameNumber(string expected, string actual) =>
        Text(_expectedCalls[expected]!, "remoteNumber") is var number && (number.Length == 0 || number == Text(_actualCalls[actual]!, "remoteNumber"));

    private void CompareCalls()
    {
        foreach (var (name, actualName) in _actualNameOf)
        {
            var expected = _expectedCalls[name]!.AsObject();
            var actual = _actualCalls[actualName]!.AsObject();
            foreach (var field in new[] { "direction", "dnis", "queue", "remoteNumber", "remoteName", "agent" })
            {
                if (expected[field] is { } value && value.GetValue<string>() != Text(actual, field))
                {
                    _faults.Add($"{name}.{field} should be '{value}' and is '{Text(actual, field)}'.");
                }
            }
        }
    }

    private void FindExpectedLines()
    {
        foreach (var line in _expected.Where(line => _actualNameOf.ContainsKey(Text(line, "call"))))
        {
            var call = _actualNameOf[Text(line, "call")];
            var agent = Text(line, "agent");
            var found = _actual.Where(other => Text(other, "call") == call && Text(other, "what") == Text(line, "what") && Near(other, line)
                && (agent.Length == 0 || Text(other, "agent") == agent)).ToList();
            if (found.Count == 0)
            {
                _faults.Add($"Missing: {line.ToJsonString()}");
            }
            else if (Text(line, "by") is { Length: > 0 } by && !found.Exists(other => SameBy(by, Text(other, "by"))))
            {
                _faults.Add($"Should be ended by '{by}': {found[0].ToJsonString()}");
            }
            else if (Text(line, "reason") is { Length: > 0 } reason && !found.Exists(other => Text(other, "reason") == reason))
            {
                _faults.Add($"Should be ended for '{reason}': {found[0].ToJsonString()}");
            }
        }
    }

    // Whoever asked the PBX to hang up, the stream says only that no party did.
    private static bool SameBy(string expected, string actual) => expected == actual || (expected == "connector" && actual == "pbx");

    private void FindUnexpectedLines()
    {
        foreach (var line in _actual)
        {
            var what = Text(line, "what");
            var agent = Text(line, "agent");
            var expected = _expected.Exists(other => _actualNameOf.GetValueOrDefault(Text(other, "call")) == Text(line, "call")
                && Text(other, "what") == what && Near(other, line)
                && (Text(other, "agent") == agent || what == "released" || Text(other, "agent").Length == 0));
            if (!expected)
            {
                _faults.Add($"Not expected: {line.ToJsonString()}");
            }
        }
    }

    private static bool Near(JsonObject one, JsonObject two) =>
        Math.Abs(one["t"]!.GetValue<double>() - two["t"]!.GetValue<double>()) <= ToleranceSeconds;

    private static string Text(JsonNode node, string field) => node[field]?.GetValue<string>() ?? "";
}
