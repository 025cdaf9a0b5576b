namespace Telephony.Ami.Tests;

[TestClass]
public sealed class AmiOptionsTests
{
    [TestMethod]
    public void Options_out_of_range_are_refused_by_name()
    {
        var options = new AmiOptions { Host = "pbx", Username = "u", Secret = "s" };

        Assert.Contains("Port", Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => (options with { Port = 0 }).Validate()).Message);
        Assert.Contains("Host", Assert.ThrowsExactly<ArgumentException>(() => (options with { Host = " " }).Validate()).Message);
        Assert.Contains("limit", Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => (options with { PingInterval = TimeSpan.Zero }).Validate()).Message);
    }
}
