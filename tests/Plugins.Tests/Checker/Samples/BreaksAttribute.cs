namespace Telephony.Plugins.Tests.Checker.Samples;

/// <summary>Says which rule a sample breaks; "" is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BreaksAttribute(string rule) : Attribute
{
    /// <summary>The rule's name.</summary>
    public string Rule { get; } = rule;
}
