using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using Telephony.Domain;

namespace Telephony.Plugins.Json;

/// <summary>
/// Reads JSON objects as contracts, by the same <see cref="DataMemberAttribute"/> that <see cref="JsonText.Write"/> writes by: a member that is added to a
/// contract is read wherever it is written.
/// </summary>
internal static class JsonContract
{
    private static readonly ConcurrentDictionary<Type, Member[]> s_members = new();

    /// <summary>
    /// Reads an object. What is missing, null or of another kind leaves the contract's own default: texts, whole numbers and yes/no are read also
    /// where they are written as each other, sequences of contracts and dictionaries of texts as far as they are such.
    /// </summary>
    public static T Read<T>(JsonNode node)
        where T : new() => (T)Read(node, typeof(T));

    private static object Read(JsonNode node, Type type)
    {
        var contract = Activator.CreateInstance(type)!;
        foreach (var member in s_members.GetOrAdd(type, MembersOf))
        {
            if (ValueOf(node, member.Name, member.Property.PropertyType) is { } value)
            {
                member.Property.SetValue(contract, value);
            }
        }

        return contract;
    }

    private static object? ValueOf(JsonNode node, string name, Type type) => type switch
    {
        _ when type == typeof(string) => node.Text(name),
        _ when type == typeof(int) => Numbers.TryRead(node.Text(name), out var number) ? number : null,
        _ when type == typeof(bool) => node.Text(name) == "true",
        _ when type == typeof(Dictionary<string, string>) => node.Pairs(name),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ItemsOf(node.Items(name), type.GetGenericArguments()[0]),
        _ => throw new NotSupportedException($"{type} in a contract cannot be read from JSON yet: add it to {nameof(JsonContract)}."),
    };

    private static IList ItemsOf(IReadOnlyList<JsonNode> nodes, Type type)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var node in nodes)
        {
            items.Add(Read(node, type));
        }

        return items;
    }

    private static Member[] MembersOf(Type type) =>
        [.. type.GetProperties().Where(property => property.IsDefined(typeof(DataMemberAttribute))).Select(property => new Member(property, property.GetCustomAttribute<DataMemberAttribute>()!.Name))];

    private sealed record Member(PropertyInfo Property, string Name);
}
