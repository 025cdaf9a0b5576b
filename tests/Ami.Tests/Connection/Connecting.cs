using Telephony.Ami.Connection;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Connection;

/// <summary>What most tests of the connection begin with.</summary>
internal static class Connecting
{
    public static AmiOptions To(FakeAsterisk server) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Username = FakeAsterisk.Username,
        Secret = FakeAsterisk.Secret,
    };

    public static Task<AmiConnection> ConnectAsync(AmiOptions options, CapturedLog? log = null) =>
        Eventually.Completes(AmiConnection.ConnectAsync(options, (log ?? new CapturedLog()).For<AmiConnection>(), CancellationToken.None));

    public static Task<AmiConnectException> FailsAsync(AmiOptions options, CapturedLog? log = null) =>
        Assert.ThrowsExactlyAsync<AmiConnectException>(() => ConnectAsync(options, log));
}
