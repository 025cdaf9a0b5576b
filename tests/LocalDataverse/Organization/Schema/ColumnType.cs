namespace LocalDataverse.Schema;

/// <summary>The kinds of column that solution XML describes (its <c>Type</c> element).</summary>
public enum ColumnType
{
    /// <summary>The row's id.</summary>
    PrimaryKey,

    /// <summary>A guid that is not a lookup.</summary>
    UniqueIdentifier,

    /// <summary>A line of text.</summary>
    Text,

    Memo,

    /// <summary>A whole number of 32 bits.</summary>
    WholeNumber,

    /// <summary>A whole number of 64 bits.</summary>
    BigInteger,

    /// <summary>A decimal number.</summary>
    DecimalNumber,

    /// <summary>A floating point number.</summary>
    FloatingPoint,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One option of many.</summary>
    Choice,

    /// <summary>Several options of many.</summary>
    MultiChoice,

    /// <summary>Whether the row is active.</summary>
    State,

    /// <summary>Why it is or is not.</summary>
    Status,

    /// <summary>A date with or without a time.</summary>
    DateTime,

    /// <summary>A reference to a row of one table or of several.</summary>
    Lookup,

    /// <summary>A reference to an account or a contact.</summary>
    Customer,

    /// <summary>A reference to the owning user or team.</summary>
    Owner,

    /// <summary>The parties of an activity in one role.</summary>
    PartyList,
}
