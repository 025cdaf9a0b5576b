#if NETFRAMEWORK
// The types that `required` members need and .NET Framework 4.6.2 lacks.
namespace System.Runtime.CompilerServices
{
    /// <summary>Marks a type with required members.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Names a compiler feature that reading a member needs.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets every required member.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
#endif
