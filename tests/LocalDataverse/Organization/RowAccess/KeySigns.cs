namespace LocalDataverse.RowAccess;

/// <summary>Characters that, within the data of an alternate key, keep a row from being addressed by it. It is unique all the same.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity</remarks>
internal static class KeySigns
{
    private static readonly System.Buffers.SearchValues<char> Unaddressable = System.Buffers.SearchValues.Create("/<>*%&:\\?+");

    /// <summary>The first such sign, or null.</summary>
    public static char? FirstIn(object? value) => value is string text && text.AsSpan().IndexOfAny(Unaddressable) is var index and >= 0 ? text[index] : null;
}
