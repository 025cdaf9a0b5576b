using Telephony.TestKit.Asterisk;

namespace Telephony.TestKit.Requirements;

/// <summary>
/// A test that needs an Asterisk of <c>tests/asterisk/run.sh install</c>: see <see cref="AsteriskLab.ProgramOf"/>.
/// Without it the test is skipped by name; with <c>TELEPHONY_REQUIRE_ALL</c> = 1 it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAsteriskAttribute : ConditionBaseAttribute
{
    private readonly string _program;

    /// <summary>Creates the requirement.</summary>
    /// <param name="version">The version that the test runs on.</param>
    public RequiresAsteriskAttribute(AsteriskVersion version)
        : base(ConditionMode.Include)
    {
        (Version, _program) = (version, AsteriskLab.ProgramOf(version));
        IgnoreMessage = $"Skipped: {_program} is not on this machine, or this is not root, who may enter a chroot. {AsteriskLab.InstallationOf(version)}";
    }

    /// <summary>The version that the test runs on.</summary>
    public AsteriskVersion Version { get; }

    /// <inheritdoc />
    public override string GroupName => $"program asterisk {(int)Version}";

    /// <inheritdoc />
    public override bool IsConditionMet =>
        Environment.GetEnvironmentVariable("TELEPHONY_REQUIRE_ALL") == "1" || (Environment.IsPrivilegedProcess && File.Exists(_program));
}
