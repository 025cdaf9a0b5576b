using System.Reflection;
using System.Runtime.CompilerServices;

namespace Telephony.ContractGen.TypeScript;

/// <summary>TypeScript's names for the C# types that messages are made of.</summary>
public static class TypeNames
{
    /// <summary>The properties of a message, in the order they are declared.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken);

    /// <summary>The type of a property; what may be null is <c>| null</c>.</summary>
    public static string Of(PropertyInfo property) => Of(property.PropertyType) + (MayBeNull(property) ? " | null" : "");

    /// <summary>Whether the property may be null; a null is left out of the JSON.</summary>
    public static bool MayBeNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    /// <summary>The type.</summary>
    /// <exception cref="NotSupportedException">No message used such a type so far.</exception>
    public static string Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(Guid))
        {
            return "string";
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(double))
        {
            return "number";
        }

        if (type == typeof(bool))
        {
            return "boolean";
        }

        if (type == typeof(object))
        {
            return "unknown";
        }

        return type.IsGenericType ? OfGeneric(type) : OfContract(type);
    }

    /// <summary>The result of a hub method: a promise for what the browser calls, nothing for what it is told.</summary>
    public static string Result(Type task, bool isCalled)
    {
        var result = task.IsGenericType ? Of(task.GetGenericArguments()[0]) : "void";
        return isCalled ? $"Promise<{result}>" : result;
    }

    /// <summary>The type itself and what it is made of.</summary>
    public static IEnumerable<Type> Mentioned(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Mentioned) : [type];

    /// <summary>Whether C# demands the property.</summary>
    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    private static string OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments();
        return type.GetGenericTypeDefinition() switch
        {
            var each when each == typeof(IReadOnlyList<>) => $"readonly {Of(arguments[0])}[]",
            var each when each == typeof(Dictionary<,>) || each == typeof(IReadOnlyDictionary<,>) => $"Readonly<Record<{Of(arguments[0])}, {Of(arguments[1])}>>",
            _ => throw Unknown(type),
        };
    }

    /// <summary>A type of contracts or domain by its own name; the option of a choice by the choice's, which a state of the domain may share.</summary>
    /// <exception cref="NotSupportedException">It belongs to neither.</exception>
    public static string OfContract(Type type) => type.Namespace switch
    {
        "Telephony.Contracts.Generated.Choices" => type.Name + "Option",
        { } name when name.StartsWith("Telephony.", StringComparison.Ordinal) => type.Name,
        _ => throw Unknown(type),
    };

    private static NotSupportedException Unknown(Type type) =>
        new($"{type} has no counterpart in TypeScript yet. Add it to pac/ContractGen/TypeScript/TypeNames.cs, or use another type in the message.");
}
