namespace Telephony.ContractGen.Naming;

/// <summary>
/// Types of custom API parameters, by the number of the column <c>type</c>:
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns
/// </summary>
public static class DataTypes
{
    /// <summary>The .NET type's short name, for comments.</summary>
    public static string Word(int type) => type switch
    {
        0 => "Boolean",
        1 => "DateTime",
        2 => "Decimal",
        6 => "Double",
        7 => "Int32",
        10 => "String",
        11 => "String[]",
        12 => "Guid",
        _ => throw NotUsed(type),
    };

    /// <summary>The type's name in the Web API.</summary>
    public static string Edm(int type) => type switch
    {
        0 => "Edm.Boolean",
        1 => "Edm.DateTimeOffset",
        2 => "Edm.Decimal",
        6 => "Edm.Double",
        7 => "Edm.Int32",
        10 => "Edm.String",
        11 => "Collection(Edm.String)",
        12 => "Edm.Guid",
        _ => throw NotUsed(type),
    };

    /// <summary>The type in TypeScript; dates and ids travel as text.</summary>
    public static string TypeScript(int type) => type switch
    {
        0 => "boolean",
        1 or 10 or 12 => "string",
        2 or 6 or 7 => "number",
        11 => "string[]",
        _ => throw NotUsed(type),
    };

    private static InvalidDataException NotUsed(int type) =>
        new($"Parameter type {type} has no counterpart here yet. Add it to pac/ContractGen/Naming/DataTypes.cs, or use text (10).");
}
