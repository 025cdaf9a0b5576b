
namespace LocalDataverse.WebApi.Edm;

/// <summary>How a column's or parameter's value looks in JSON and in the SDK.</summary>
public enum EdmKind
{
    /// <summary>Edm.String.</summary>
    Text,

    /// <summary>Edm.Int32.</summary>
    WholeNumber,

    /// <summary>Edm.Int64.</summary>
    BigNumber,

    /// <summary>Edm.Decimal.</summary>
    ExactNumber,

    /// <summary>Edm.Double.</summary>
    FloatingNumber,

    /// <summary>Edm.Decimal in JSON, Money in the SDK.</summary>
    Money,

    /// <summary>Edm.Boolean.</summary>
    YesNo,

    /// <summary>Edm.DateTimeOffset, UTC.</summary>
    DateTime,

    /// <summary>Edm.Date.</summary>
    DateOnly,

    /// <summary>Edm.Int32 in JSON, OptionSetValue in the SDK.</summary>
    Choice,

    /// <summary>Numbers joined by commas in JSON, OptionSetValueCollection in the SDK.</summary>
    Choices,

    /// <summary>Edm.Guid.</summary>
    Id,

    /// <summary>Edm.Guid named <c>_x_value</c> in JSON, EntityReference in the SDK.</summary>
    Lookup,

    /// <summary>Activity parties: no property in JSON but part of a collection; EntityCollection in the SDK.</summary>
    Parties,

    /// <summary>A row of a table as a parameter of an operation.</summary>
    Row,

    /// <summary>Rows of a table as a parameter of an operation.</summary>
    Rows,

    /// <summary>Texts as a parameter of an operation.</summary>
    Texts,
}
