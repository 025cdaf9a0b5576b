using System.Reflection;

namespace LocalDataverse.Tests.Sdk;

/// <summary>Writes types and members as tests/cases/xrm-sdk-surface.txt writes them.</summary>
internal static class SdkSurface
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The type with its kind, base and interfaces.</summary>
    public static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : "class";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static "
            : type is { IsClass: true, IsAbstract: true } ? "abstract "
            : type is { IsClass: true, IsSealed: true } ? "sealed "
            : "";
        return $"{kind} {modifier}{type.Namespace}.{ShortName(type)}";
    }

    /// <summary>The base and the interfaces that the base does not have.</summary>
    public static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum)
        {
            return ["int"];
        }

        var interfaces = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(Name);
        return type.BaseType is { } parent && parent != typeof(object) ? interfaces.Prepend(Name(parent)) : interfaces;
    }

    /// <summary>A line per public or protected member that the type declares.</summary>
    public static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return [string.Join(", ", Enum.GetNames(type).Select(name => $"{name}={(int)Enum.Parse(type, name)}").OrderBy(text => int.Parse(text.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture)))];
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetProperties(Declared).Where(property => IsVisible(property.GetMethod)).Select(Property)
            .Concat(type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && IsVisible(constructor)).Select(Constructor))
            .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName && IsVisible(method)).Select(Method));
    }

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Property(PropertyInfo property)
    {
        var getter = property.GetMethod!;
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Parameters(index)}]" : property.Name;
        return $"{Modifiers(getter)}{Name(property.PropertyType)} {name} {{ get; {(IsVisible(property.SetMethod) ? "set; " : "")}}}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{(constructor.IsPublic ? "" : "protected ")}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor.GetParameters())})";

    private static string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var constraints = method.IsGenericMethod
            ? string.Concat(method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints(), (argument, constraint) => $" where {argument.Name} : {Name(constraint)}"))
            : "";
        return $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{generics}({Parameters(method.GetParameters())}){constraints}";
    }

    private static string Modifiers(MethodInfo method)
    {
        var access = method.IsPublic ? "" : "protected ";
        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        var isOverride = method.GetBaseDefinition() != method;
        return access + (method.IsStatic ? "static " : isOverride ? "override " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{(parameter.IsOut ? "out " : "")}{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var prefix = type.Namespace is { } space && space.StartsWith("Microsoft.Xrm.Sdk.", StringComparison.Ordinal) && !type.IsGenericParameter
            ? space["Microsoft.Xrm.Sdk.".Length..] + "."
            : "";
        return Keywords.TryGetValue(type, out var keyword) ? keyword : prefix + ShortName(type);
    }

    private static string ShortName(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
