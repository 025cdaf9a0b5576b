using System.Globalization;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Which campaigns are run: as a rule one with a fixed seed. <c>TELEPHONY_SEED</c> takes another one, <c>TELEPHONY_CAMPAIGNS</c> so many at
/// random. The seed is said when one fails.
/// </summary>
internal static class CampaignSeeds
{
    /// <summary>The seeds, each with a word for the log.</summary>
    public static IEnumerable<int> From(int usual)
    {
        if (Number("TELEPHONY_CAMPAIGNS") is { } count)
        {
            return Enumerable.Range(0, count).Select(_ => Random.Shared.Next());
        }

        return [Number("TELEPHONY_SEED") ?? usual];
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
