using LocalDataverse.WebApi.OData;

namespace LocalDataverse.WebApi.Edm;

/// <summary>The names of the primitive types.</summary>
public static class EdmTypes
{
    /// <summary>The type of a property of a kind.</summary>
    public static string NameOf(EdmKind kind) => kind switch
    {
        EdmKind.WholeNumber or EdmKind.Choice => "Edm.Int32",
        EdmKind.BigNumber => "Edm.Int64",
        EdmKind.ExactNumber or EdmKind.Money => "Edm.Decimal",
        EdmKind.FloatingNumber => "Edm.Double",
        EdmKind.YesNo => "Edm.Boolean",
        EdmKind.DateTime => "Edm.DateTimeOffset",
        EdmKind.DateOnly => "Edm.Date",
        EdmKind.Id or EdmKind.Lookup => "Edm.Guid",
        EdmKind.Texts => "Collection(Edm.String)",
        EdmKind.Row => "Microsoft.Dynamics.CRM.crmbaseentity",
        EdmKind.Rows => "Collection(Microsoft.Dynamics.CRM.crmbaseentity)",
        _ => "Edm.String",
    };

    /// <summary>The type of a literal.</summary>
    public static string NameOfLiteral(object? literal) => literal switch
    {
        null => "Edm.Null",
        long => "Edm.Int32",
        decimal => "Edm.Decimal",
        bool => "Edm.Boolean",
        Guid => "Edm.Guid",
        DateTimeOffset => "Edm.DateTimeOffset",
        DateOnly => "Edm.Date",
        EnumLiteral member => member.TypeName,
        _ => "Edm.String",
    };
}
