using System.Collections;
using System.Reflection;
using System.Text.Json;
using Telephony.Connector.Calls;
using Telephony.Connector.Live;
using Telephony.Connector.Tests.Calls;
using Telephony.Contracts;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

/// <summary>What a restart gives back of a tracked call: all of it, but for what is named here with the reason.</summary>
[TestClass]
public sealed class KeptCallTests
{
    // A snapshot shows again what was pending for some milliseconds, a call that has ended is not stored, a snapshot's row is gone with the snapshot,
    // and of a leg's call the call itself is what is stored.
    private static readonly string[] Transient = ["Pending", "PendingAt", "PendingFor", "HasEnded", "Row", "Call"];

    public static IEnumerable<object[]> Streams => Traces.All;

    [TestMethod]
    public void Every_property_of_a_call_survives_whatever_it_holds()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var call = new TrackedCall { Id = "1.1", Order = seed, StartedAt = At(random) };
            Fill(call, random);
            var leg = new TrackedLeg(call, "1001", (CallDirection)random.Next(5));
            Fill(leg, random);
            call.Legs.Add("1001", leg);

            Assert.AreEqual(Written(call), Written(StoredAndRead(call)), $"seed {seed}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Streams))]
    public void The_calls_of_a_recorded_stream_survive_at_any_moment(string name)
    {
        var session = Traces.Open(name);
        var random = new Random(name.Length);
        var tracker = new CallTracker(Traces.OptionsOf(name));
        foreach (var fact in session.ReadFacts())
        {
            tracker.Apply(fact);
            if (random.Next(4) > 0)
            {
                continue;
            }

            foreach (var call in tracker.Calls)
            {
                Assert.AreEqual(Written(call), Written(StoredAndRead(call)), $"after {fact}");
            }
        }
    }

    private static TrackedCall StoredAndRead(TrackedCall call)
    {
        var held = call.ConsultOf is { } consulted ? new[] { KeptCall.Write(consulted) } : [];
        return KeptCall.Join(held.Append(KeptCall.Write(call)).Select(json => JsonSerializer.Deserialize<KeptCall>(json, ContractJson.Options)!)).Single(read => read.Id == call.Id);
    }

    // Every readable property, by name, to any depth; another call by its id.
    private static string Written(object? value, string path = "") => value switch
    {
        null => $"{path}=null\n",
        TrackedCall call when path.Length > 0 => $"{path}={call.Id}\n",
        string or ValueType => $"{path}={value}\n",
        IDictionary map => string.Concat(map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => Written(map[key], $"{path}[{key}]"))),
        IEnumerable<string> texts => $"{path}={string.Join(' ', texts.Order(StringComparer.Ordinal))}\n",
        _ => string.Concat(PropertiesOf(value).Select(property => Written(property.GetValue(value), $"{path}.{property.Name}"))),
    };

    private static IEnumerable<PropertyInfo> PropertiesOf(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters() is [] && !Transient.Contains(property.Name));

    // Gives every property that can be set, and every collection, a value at random: a new property is not forgotten.
    private static void Fill(object target, Random random)
    {
        foreach (var property in PropertiesOf(target))
        {
            switch (property.GetValue(target))
            {
                case ISet<string> set:
                    set.UnionWith([$"{random.Next(9)}.1", $"{random.Next(9)}.2"]);
                    break;
                case IDictionary<string, string> map:
                    map[$"V{random.Next(9)}"] = $"ä\u0001{random.Next(9)}";
                    break;
                default:
                    if (property.SetMethod is not null && ValueFor(property.PropertyType, random) is { } value)
                    {
                        property.SetValue(target, value);
                    }

                    break;
            }
        }
    }

    private static object? ValueFor(Type type, Random random) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => $"text {random.Next(100)}",
        var t when t == typeof(bool) => random.Next(2) == 0,
        var t when t == typeof(int) => random.Next(100),
        var t when t == typeof(long) => (long)random.Next(100),
        var t when t == typeof(DateTimeOffset) => At(random),
        var t when t == typeof(HangupRequest) => new HangupRequest($"party {random.Next(9)}", At(random)),
        var t when t.IsEnum => Enum.GetValues(t).GetValue(random.Next(Enum.GetValues(t).Length)),
        var t when t == typeof(ChannelFacts) => new ChannelFacts("2.1", "PJSIP/1001-00000001", random.Next(7)) { CallerName = $"name {random.Next(9)}", Variables = new Dictionary<string, string> { ["A"] = "1" } },
        var t when t == typeof(GraphChannel) => Channel(random),
        var t when t == typeof(TrackedCall) => new TrackedCall { Id = $"{random.Next(9)}.7", Order = 0, StartedAt = default },
        var t => throw new InvalidOperationException($"A property of the type {t.Name} is new; say here what it may hold."),
    };

    private static GraphChannel Channel(Random random)
    {
        var facts = new ChannelFacts("2.1", "PJSIP/1001-00000001", 5);
        var channel = new GraphChannel { Uniqueid = "2.1", Name = "x", Kind = ChannelKind.Agent, AgentExtension = "1001", Order = 3, Since = At(random), First = facts, Latest = facts };
        Fill(channel, random);
        return channel;
    }

    private static DateTimeOffset At(Random random) => DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(TimeSpan.TicksPerDay));
}
