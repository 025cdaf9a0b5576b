#if NETFRAMEWORK && !NET47_OR_GREATER
namespace System;

/// <summary>Lets <c>(a, b) switch</c> compile for .NET Framework 4.6.2, which lacks the type (4.7 has it).</summary>
internal struct ValueTuple<T1, T2>(T1 item1, T2 item2)
{
    public T1 Item1 = item1;
    public T2 Item2 = item2;
}
#endif
