using System.IO.Compression;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;

namespace Telephony.EndToEnd.Tests;

/// <summary>How much agents load. The client script's size is held by client-library.test.mjs.</summary>
[TestClass]
[RequiresProgram("node")]
public sealed class SizeTests
{
    private const int Kilobyte = 1024;

    [TestMethod]
    [DataRow("Softphone", 80)]
    [DataRow("PhoneNumber", 45)]
    [DataRow("ScriptingPane", 45)]
    public async Task The_bundle_of_a_control_stays_small_when_it_is_sent(string control, int kilobytes)
    {
        await FrontEnd.BuildAsync();

        await using var bundle = File.OpenRead(RepositoryRoot.Combine("PcfControls", "out", "controls", control, "bundle.js"));
        using var sent = new MemoryStream();
        await using (var gzip = new GZipStream(sent, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await bundle.CopyToAsync(gzip);
        }

        Assert.IsLessThanOrEqualTo(kilobytes * Kilobyte, sent.Length);
    }
}
