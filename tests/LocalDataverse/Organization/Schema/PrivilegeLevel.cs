namespace LocalDataverse.Schema;

/// <summary>How far a privilege reaches, narrowest first.</summary>
public enum PrivilegeLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Rows of one's own and of one's teams.</summary>
    Basic,

    /// <summary>Rows of one's business unit.</summary>
    Local,

    /// <summary>Rows of one's business unit and those below it.</summary>
    Deep,

    Global,
}
