#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets records and <c>init</c> accessors compile for .NET Framework 4.6.2, which lacks the type.</summary>
internal static class IsExternalInit;
#endif
