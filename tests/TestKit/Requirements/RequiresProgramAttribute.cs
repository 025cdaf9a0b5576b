namespace Telephony.TestKit.Requirements;

/// <summary>
/// A test that needs a program this machine may lack; without it the test is skipped and the report names the program. Where
/// the environment variable <c>TELEPHONY_REQUIRE_ALL</c> is 1, as on the build server, nothing is skipped: the test runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresProgramAttribute : ConditionBaseAttribute
{
    private readonly string _path;

    /// <summary>Names the program: a name looked up in PATH, or a path.</summary>
    public RequiresProgramAttribute(string path)
        : base(ConditionMode.Include)
    {
        _path = path;
        IgnoreMessage = $"Skipped: {path} is not on this machine.";
    }

    /// <inheritdoc />
    public override string GroupName => $"program {_path}";

    /// <inheritdoc />
    public override bool IsConditionMet => EverythingIsRequired || File.Exists(_path) || IsInPath(_path);

    private static bool EverythingIsRequired => Environment.GetEnvironmentVariable("TELEPHONY_REQUIRE_ALL") == "1";

    private static bool IsInPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name)));
}
