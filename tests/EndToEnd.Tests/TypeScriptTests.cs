using System.Collections.Concurrent;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;

namespace Telephony.EndToEnd.Tests;

/// <summary>The tests of the controls, packages and web resources, which vitest runs.</summary>
[TestClass]
[RequiresProgram("node")]
public sealed class TypeScriptTests
{
    /// <summary>Where vitest's own report goes.</summary>
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Every_typescript_test_passes()
    {
        var lines = new ConcurrentQueue<string>();

        await FrontEnd.RunAsync("test", lines.Enqueue);

        TestContext.WriteLine(string.Join('\n', lines));
        Assert.Contains(line => line.Contains("Tests", StringComparison.Ordinal) && line.Contains("passed", StringComparison.Ordinal), lines);
    }
}
