namespace LocalDataverse.Errors;

/// <summary>Something that Dataverse can do and this organization cannot: the message names it. What it can do is listed in EMULATED.md.</summary>
public sealed class NotEmulatedException : NotSupportedException
{
    /// <summary>Names what is missing.</summary>
    /// <param name="what">A noun phrase: "the message Merge", "the join operator All".</param>
    public NotEmulatedException(string what)
        : base($"The local organization does not emulate {what}. tests/LocalDataverse/EMULATED.md lists what it does.") => What = what;

    /// <summary>What is missing.</summary>
    public string What { get; }
}
