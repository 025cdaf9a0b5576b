using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using Telephony.Domain;

namespace Telephony.Plugins.Json;

/// <summary>
/// Contracts as JSON objects, by their <see cref="DataMemberAttribute"/>: reads them, and says to <see cref="JsonText.Write"/> what there is to write, so
/// that a member that is added to a contract is read wherever it is written.
/// </summary>
internal static class JsonContract
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<JsonMember>> Members = new();

    /// <summary>The members of a contract; none for a type that is not one.</summary>
    public static IReadOnlyList<JsonMember> MembersOf(Type type) => Members.GetOrAdd(
        type,
        contract => [.. contract.GetProperties().Where(property => property.IsDefined(typeof(DataMemberAttribute))).Select(property => new JsonMember(property, property.GetCustomAttribute<DataMemberAttribute>()!.Name))]);

    /// <summary>
    /// Reads an object. What is missing, null or of another kind leaves the contract's own default: texts, whole numbers and yes/no are read also
    /// where they are written as each other, sequences of contracts and dictionaries of texts as far as they are such.
    /// </summary>
    public static T Read<T>(JsonNode node)
        where T : new() => (T)Read(node, typeof(T));

    private static object Read(JsonNode node, Type type)
    {
        var contract = Activator.CreateInstance(type)!;
        foreach (var member in MembersOf(type))
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
}

/// <summary>A member of a contract.</summary>
/// <param name="Property">Holds its value.</param>
/// <param name="Name">What it is called in JSON.</param>
internal sealed record JsonMember(PropertyInfo Property, string Name);
