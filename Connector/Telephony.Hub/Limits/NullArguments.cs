using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Telephony.Hub.Limits;

/// <summary>
/// Finds nothing where something has to be. JSON can say <c>null</c> anywhere, whatever a message's type promises; here a message is held to its own
/// nullable annotations, also in lists and in records further in.
/// </summary>
internal static class NullArguments
{
    private static readonly ConcurrentDictionary<MethodInfo, Shape[]> Methods = new();
    private static readonly ConcurrentDictionary<Type, Shape> Types = new();

    /// <summary>Where the first null is that a method does not take, such as <c>command.commandId</c>; null when there is none.</summary>
    public static string? FirstIn(MethodInfo method, IReadOnlyList<object?> arguments)
    {
        var shapes = Methods.GetOrAdd(method, static each => [.. each.GetParameters().Select(parameter => new Shape(parameter.Name!, new NullabilityInfoContext().Create(parameter)))]);
        return shapes.Zip(arguments, (shape, argument) => shape.FirstNull(argument)).FirstOrDefault(path => path is not null);
    }

    /// <summary>Where the first null is in a message that may not be null itself; null when there is none.</summary>
    public static string? FirstIn<T>(T? message)
        where T : class => message is null ? typeof(T).Name : Types.GetOrAdd(typeof(T), static type => new Shape(type.Name, type)).FirstNull(message);

    // What has to be somewhere.
    private sealed class Shape
    {
        private readonly string _name;
        private readonly bool _isNullable;
        private readonly Shape? _element;
        private readonly Lazy<(PropertyInfo Property, Shape Shape)[]> _members;

        public Shape(string name, NullabilityInfo info)
            : this(name, info.Type)
        {
            _isNullable = info.ReadState is not NullabilityState.NotNull;
            _element = IsList(info.Type) ? new Shape("", info.ElementType ?? info.GenericTypeArguments[^1]) : null;
        }

        public Shape(string name, Type type)
        {
            _name = name;
            _members = new(() => IsMessage(type) ? MembersOf(type) : []);
        }

        public string? FirstNull(object? value)
        {
            if (value is null)
            {
                return _isNullable ? null : _name;
            }

            return _element is { } element ? FirstNullElement((IEnumerable)value, element) : FirstNullMember(value);
        }

        private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && (type.IsArray || type.IsGenericType);

        private static bool IsMessage(Type type) => type is { IsClass: true, Namespace: { } name } && name.StartsWith("Telephony.", StringComparison.Ordinal);

        private static (PropertyInfo Property, Shape Shape)[] MembersOf(Type type)
        {
            var context = new NullabilityInfoContext();
            return
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsValueType)
                    .Select(property => (property, new Shape(JsonNamingPolicy.CamelCase.ConvertName(property.Name), context.Create(property)))),
            ];
        }

        private static object? ValueOf(object? item) => item is not null && item.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? type.GetProperty("Value")!.GetValue(item)
            : item;

        private string? FirstNullElement(IEnumerable list, Shape element)
        {
            var index = 0;
            foreach (var item in list)
            {
                if (element.FirstNull(ValueOf(item)) is { } path)
                {
                    return path.Length == 0 ? $"{_name}[{index}]" : $"{_name}[{index}].{path}";
                }

                index++;
            }

            return null;
        }

        private string? FirstNullMember(object message)
        {
            foreach (var (property, shape) in _members.Value)
            {
                if (shape.FirstNull(property.GetValue(message)) is { } path)
                {
                    return $"{_name}{(_name.Length == 0 ? "" : ".")}{path}";
                }
            }

            return null;
        }
    }
}
