using System.Collections.Concurrent;

namespace Telephony.TestKit.Asterisk;

/// <summary>
/// Tests on a real Asterisk, one lab for each class: it starts before the first test and stops after the last. The sealed classes of a
/// family are the versions it runs on; each needs <see cref="Requirements.RequiresAsteriskAttribute"/> of its own.
/// </summary>
/// <param name="version">The version to run on.</param>
public abstract class AsteriskTests(AsteriskVersion version)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<AsteriskLab>>> Labs = new(StringComparer.Ordinal);

    private AsteriskLab? _lab;

    /// <summary>The lab of this class.</summary>
    protected AsteriskLab Lab => _lab ?? throw new InvalidOperationException("The lab starts before the first test.");

    /// <summary>Starts the lab before the first test of the class.</summary>
    [TestInitialize]
    public async Task StartLabAsync()
    {
        var name = GetType().FullName!;
        _lab = await Labs.GetOrAdd(name, _ => new Lazy<Task<AsteriskLab>>(() => AsteriskLab.StartAsync(name, version))).Value;
    }

    /// <summary>Stops the lab after the last test of the class.</summary>
    /// <param name="context">Names the class.</param>
    [ClassCleanup(InheritanceBehavior.BeforeEachDerivedClass)]
    public static async Task StopLabAsync(TestContext context)
    {
        if (Labs.TryRemove(context.FullyQualifiedTestClassName!, out var starting) && starting.Value.IsCompletedSuccessfully)
        {
            await (await starting.Value).DisposeAsync();
        }
    }
}
