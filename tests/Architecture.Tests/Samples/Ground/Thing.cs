namespace Telephony.Architecture.Tests.Samples.Ground;

/// <summary>What the samples above use.</summary>
public class Thing
{
    /// <summary>A number that is not a constant.</summary>
    public static int Count => 3;
}
