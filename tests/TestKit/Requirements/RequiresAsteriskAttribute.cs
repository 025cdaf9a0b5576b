using Telephony.TestKit.Asterisk;

namespace Telephony.TestKit.Requirements;

/// <summary>
/// A test that needs the Asterisk of <c>tests/asterisk/run.sh install</c>: see <see cref="AsteriskLab.Program"/>.
/// Without it the test is skipped by name; with <c>TELEPHONY_REQUIRE_ALL</c> = 1 it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAsteriskAttribute : ConditionBaseAttribute
{
    /// <summary>Creates the requirement.</summary>
    public RequiresAsteriskAttribute()
        : base(ConditionMode.Include) =>
        IgnoreMessage = $"Skipped: {AsteriskLab.Program} is not on this machine, or this is not root, who may enter a chroot. Install it with tests/asterisk/run.sh install.";

    /// <inheritdoc />
    public override string GroupName => "program asterisk";

    /// <inheritdoc />
    public override bool IsConditionMet =>
        Environment.GetEnvironmentVariable("TELEPHONY_REQUIRE_ALL") == "1" || (Environment.IsPrivilegedProcess && File.Exists(AsteriskLab.Program));
}
