using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Telephony.Architecture.Tests;

/// <summary>
/// Which types of an assembly use which of its others: in signatures, attributes and bodies. What the compiler makes of lambdas, iterators and
/// async methods belongs to the type that they were written in.
/// </summary>
internal static class TypeUses
{
    /// <summary>Every use once, by the names of outermost types.</summary>
    public static IReadOnlyCollection<(TypeDefinition User, TypeDefinition Used)> In(string assemblyPath)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath, new ReaderParameters { InMemory = true });
        var uses = new HashSet<(TypeDefinition User, TypeDefinition Used)>();
        foreach (var type in assembly.MainModule.GetTypes())
        {
            var user = Outermost(type);
            foreach (var reference in ReferencesOf(type).SelectMany(Parts))
            {
                if (reference is TypeDefinition own && Outermost(own) is var used && used != user)
                {
                    uses.Add((user, used));
                }
            }
        }

        return uses;
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    // A type and what it is made of: arguments of generics, elements of arrays.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        FunctionPointerType pointer => [.. Parts(pointer.ReturnType), .. pointer.Parameters.SelectMany(parameter => Parts(parameter.ParameterType))],
        RequiredModifierType modified => [.. Parts(modified.ModifierType), .. Parts(modified.ElementType)],
        TypeSpecification of => Parts(of.ElementType),
        _ => [type],
    };

    private static IEnumerable<TypeReference?> ReferencesOf(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. AttributesOf(type),
        .. ConstraintsOf(type),
        .. type.Fields.SelectMany(field => AttributesOf(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(property => AttributesOf(property).Append(property.PropertyType)),
        .. type.Events.SelectMany(told => AttributesOf(told).Append(told.EventType)),
        .. type.Methods.SelectMany(method => AttributesOf(method).Concat(AttributesOf(method.MethodReturnType)).Concat(ConstraintsOf(method)).Concat(SignatureOf(method))),
        .. type.Methods.Where(method => method.HasBody).SelectMany(method => BodyOf(method.Body)),
    ];

    private static IEnumerable<TypeReference?> AttributesOf(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(property => property.Argument))
            .Concat(attribute.Fields.Select(field => field.Argument))
            .SelectMany(ArgumentTypes)
            .Append(attribute.AttributeType));

    private static IEnumerable<TypeReference?> ArgumentTypes(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument boxed => ArgumentTypes(boxed),
        CustomAttributeArgument[] elements => elements.SelectMany(ArgumentTypes),
        _ => [argument.Type],
    };

    private static IEnumerable<TypeReference?> ConstraintsOf(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType));

    private static IEnumerable<TypeReference?> SignatureOf(IMethodSignature method) => method.Parameters.Select(parameter => parameter.ParameterType)
        .Concat(method.Parameters.SelectMany(AttributesOf))
        .Append(method.ReturnType);

    private static IEnumerable<TypeReference?> BodyOf(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [method.DeclaringType, .. SignatureOf(method.ElementMethod), .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, .. SignatureOf(method)],
            CallSite site => SignatureOf(site),
            _ => (IEnumerable<TypeReference?>)[],
        }),
    ];
}
