using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.EventLog;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Hosting.Windows;

/// <summary>
/// The application log of Windows, where a service's words go: warnings and worse, as of every host on Windows. Under a name of its own
/// where an administrator has registered that, else under ".NET Runtime": an entry of an unknown name is lost.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class ServiceLog
{
    private const string OwnSource = "Telephony Connector";
    private const string KnownSource = ".NET Runtime";

    private static string Source
    {
        get
        {
            try
            {
                return EventLog.SourceExists(OwnSource) ? OwnSource : KnownSource;
            }
            catch (SecurityException)
            {
                // It is in none of the logs that this account may look into.
                return KnownSource;
            }
        }
    }

    /// <summary>Gives the host's entries the name.</summary>
    public static void Name(IServiceCollection services)
    {
        var source = Source;
        services.Configure<EventLogSettings>(log => log.SourceName = source);
    }

    /// <summary>Writes why the service does not start, before there is a host.</summary>
    public static void Refuse(string faults)
    {
        var source = Source;
        using var log = LoggerFactory.Create(logging => logging.AddEventLog(new EventLogSettings { SourceName = source }));
        Log.SettingsFaulty(log.CreateLogger(OwnSource), faults);
    }
}
