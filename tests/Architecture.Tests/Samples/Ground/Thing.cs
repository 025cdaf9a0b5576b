namespace Telephony.Architecture.Tests.Samples.Ground;

/// <summary>What the samples above use.</summary>
public class Thing
{
    /// <summary>A number that is no constant.</summary>
    public static int Count => 3;
}
