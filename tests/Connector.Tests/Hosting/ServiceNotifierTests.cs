using System.Net.Sockets;
using System.Text;
using Telephony.Connector.Hosting;

namespace Telephony.Connector.Tests.Hosting;

[TestClass]
public sealed class ServiceNotifierTests
{
    [TestMethod]
    public void The_message_arrives_at_the_socket_that_systemd_names()
    {
        var folder = Directory.CreateTempSubdirectory("notify-");
        try
        {
            var path = Path.Combine(folder.FullName, "notify");
            using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 5000 };
            systemd.Bind(new UnixDomainSocketEndPoint(path));

            ServiceNotifier.Notify(path, "READY=1");

            var buffer = new byte[64];
            Assert.AreEqual("READY=1", Encoding.UTF8.GetString(buffer, 0, systemd.Receive(buffer)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void Without_systemd_nothing_is_sent() => ServiceNotifier.Notify(null, "READY=1");
}
