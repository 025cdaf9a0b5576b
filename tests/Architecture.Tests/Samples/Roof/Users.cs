using Telephony.Architecture.Tests.Samples.Ground;

namespace Telephony.Architecture.Tests.Samples.Roof;

// Each of these uses the thing on the ground in one way, and in no other.
internal abstract class InSignature
{
    public abstract void Take(Thing thing);
}

internal sealed class InProperty
{
    public Thing? Last { get; set; }
}

internal static class InBody
{
    public static object Make() => new Thing();
}

internal static class InLambda
{
    public static Func<int, int> Count(int added) => more => Thing.Count + added + more;
}

internal static class InAsyncMethod
{
    public static async Task<int> CountAsync()
    {
        await Task.Yield();
        return Thing.Count;
    }
}

internal static class InIterator
{
    public static IEnumerable<int> Counts()
    {
        yield return Thing.Count;
    }
}

internal static class InTypeArgument
{
    public static object Make() => new List<Dictionary<string, Thing>>();
}

internal static class InConstraint
{
    public static string Of<T>(T thing)
        where T : Thing => $"{thing}";
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MarkAttribute(params Type[] types) : Attribute
{
    public IReadOnlyList<Type> Types { get; } = types;
}

[Mark(typeof(Thing))]
internal sealed class InAttribute
{
}

internal static class InNestedType
{
    internal sealed class Nested
    {
        public static bool Is(object thing) => thing is Thing;
    }
}

internal static class InArray
{
    public static object Make() => new Thing[2];
}
