using System.Diagnostics;
using Microsoft.Xrm.Sdk;

namespace Telephony.Plugins.Data;

/// <summary>
/// What an organization's tables are like: asked once and kept for ten minutes, since no version shows a change as that of <see cref="KeptRows{T}"/> does.
/// One per question and organization.
/// </summary>
/// <param name="what">The question as explanations name it.</param>
internal sealed class KeptAnswer<T>(string what, Func<IOrganizationService, T> ask)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly PerOrganization<Kept> _kept = new();

    /// <summary>The answer; no query while it is kept.</summary>
    public T Get(Guid organizationId, IOrganizationService service, DateTime now, List<QueryNote> notes)
    {
        if (_kept.Find(organizationId) is { } kept && now < kept.AskedOn + Longest)
        {
            return kept.Answer;
        }

        var watch = Stopwatch.StartNew();
        var answer = ask(service);
        notes.Add(new QueryNote(what, 1, watch.Elapsed.TotalMilliseconds));
        _kept.Keep(organizationId, new Kept(now, answer));
        return answer;
    }

    private sealed record Kept(DateTime AskedOn, T Answer);
}
