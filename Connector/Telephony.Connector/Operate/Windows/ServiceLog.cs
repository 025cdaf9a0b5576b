using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.EventLog;

namespace Telephony.Connector.Operate.Windows;

/// <summary>
/// The application log of Windows, where a service's words go. The host writes warnings and worse there on Windows anyhow; here they get a
/// name of their own (until it is registered Windows shows them under ".NET Runtime").
/// </summary>
[SupportedOSPlatform("windows")]
internal static class ServiceLog
{
    private const string Source = "Telephony Connector";

    /// <summary>Gives the host's entries the name.</summary>
    public static void Name(IServiceCollection services) => services.Configure<EventLogSettings>(log => log.SourceName = Source);

    /// <summary>Writes why the service does not start, before there is a host.</summary>
    public static void Refuse(string faults)
    {
        using var log = LoggerFactory.Create(logging => logging.AddEventLog(new EventLogSettings { SourceName = Source }));
        Log.SettingsFaulty(log.CreateLogger(Source), faults);
    }
}
