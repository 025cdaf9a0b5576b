using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Telephony.Plugins.Tests.Checker;

/// <summary>What the code of a method speaks of.</summary>
internal static class MethodUses
{
    /// <summary>Its instructions; none of a method without body.</summary>
    public static IEnumerable<Instruction> Instructions(this MethodDefinition method) => method.HasBody ? method.Body.Instructions : [];

    /// <summary>The methods that it calls or hands on.</summary>
    public static IEnumerable<MethodReference> Calls(this MethodDefinition method) =>
        method.Instructions().Select(instruction => instruction.Operand).OfType<MethodReference>();

    /// <summary>Whether it calls a method of this name, whosever it is.</summary>
    public static bool Calls(this MethodDefinition method, string name) => method.Calls().Any(call => call.Name == name);

    /// <summary>Its texts.</summary>
    public static IEnumerable<string> Texts(this MethodDefinition method) => method.Instructions().Select(instruction => instruction.Operand).OfType<string>();

    /// <summary>Whether it speaks of one of the types; a name that ends with a full stop stands for its whole namespace.</summary>
    public static bool Uses(this MethodDefinition method, IReadOnlyList<string> types) => method.Types().Any(type => types.Any(
        name => name.EndsWith('.') ? type.StartsWith(name, StringComparison.Ordinal) : type == name || type.StartsWith(name + "`", StringComparison.Ordinal)));

    /// <summary>Whether it makes a request of one of these messages: by the class of the request, or by the message's name.</summary>
    public static bool Sends(this MethodDefinition method, IReadOnlyCollection<string> messages) =>
        method.Texts().Any(messages.Contains)
        || method.Calls().Any(call => call.DeclaringType is { Namespace: "Microsoft.Xrm.Sdk.Messages" or "Microsoft.Crm.Sdk.Messages", Name: var type }
            && type.EndsWith("Request", StringComparison.Ordinal) && messages.Contains(type[..^"Request".Length]));

    private static IEnumerable<string> Types(this MethodDefinition method) => method.Instructions().SelectMany(instruction => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod call => [call.DeclaringType, call.ReturnType, .. call.GenericArguments],
        MethodReference call => [call.DeclaringType, call.ReturnType],
        _ => (IEnumerable<TypeReference>)[],
    }).Select(type => type.GetElementType().FullName);
}
