using FsCheck;

namespace Telephony.Testing;

/// <summary>Checks properties with the same cases every time, so that a test fails for everybody or for nobody.</summary>
internal static class FixedSeed
{
    private const ulong Gamma = 1;
    private const ulong UsualSeed = 20260131;

    /// <summary>Checks 100 cases (or as many as wanted). TELEPHONY_SEED takes others, to look for faults on purpose.</summary>
    public static void Holds(this Property property, int cases = 100) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, Gamma));

    private static ulong Seed =>
        ulong.TryParse(Environment.GetEnvironmentVariable("TELEPHONY_SEED"), out var seed) ? seed : UsualSeed;
}
