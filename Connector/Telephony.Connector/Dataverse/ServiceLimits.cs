using System.Globalization;
using System.Net.Http.Headers;
using Telephony.Connector.Options;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// What Dataverse said with its last answer about how much more it takes: how many requests at the same time, and what is left of the
/// five minutes' limits. https://learn.microsoft.com/power-apps/developer/data-platform/api-limits and
/// https://learn.microsoft.com/power-apps/developer/data-platform/send-parallel-requests
/// </summary>
/// <param name="Parallel">Recommended requests at the same time (<c>x-ms-dop-hint</c>); null when it was not said.</param>
/// <param name="RequestsLeft">Requests left of 6,000; null when it was not said.</param>
/// <param name="SecondsLeft">Seconds of execution left of 1,200; null when it was not said.</param>
internal sealed record ServiceLimits(int? Parallel = null, int? RequestsLeft = null, double? SecondsLeft = null)
{
    private const int FewRequests = 600;
    private const double FewSeconds = 120;

    /// <summary>Reads an answer's headers.</summary>
    public static ServiceLimits Read(HttpResponseHeaders headers) => new(
        (int?)Number(headers, "x-ms-dop-hint"),
        (int?)Number(headers, "x-ms-ratelimit-burst-remaining-xrm-requests"),
        Number(headers, "x-ms-ratelimit-time-remaining-xrm-requests"));

    /// <summary>
    /// Lanes to send on: the configured number; with a backlog up to the recommended one; never more than recommended; one alone when a
    /// limit is nearly reached, so that it is not.
    /// </summary>
    public int LanesFor(OutboxSettings settings, bool hasBacklog)
    {
        if (RequestsLeft < FewRequests || SecondsLeft < FewSeconds)
        {
            return 1;
        }

        var wanted = hasBacklog && Parallel is not null ? Math.Max(settings.Lanes, settings.MaxLanes) : settings.Lanes;
        return Math.Clamp(wanted, 1, Math.Max(1, Parallel ?? wanted));
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && double.TryParse(values.First(), CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
