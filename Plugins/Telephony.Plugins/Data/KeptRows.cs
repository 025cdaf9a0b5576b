using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.Plugins.Data;

/// <summary>
/// The rows of one small table, read and laid out once and kept between requests for as long as the table has the same
/// <see cref="TableVersion"/>. One per organization.
/// </summary>
/// <param name="layOut">Lays them out; what it gives is shared by many threads and never changes.</param>
internal sealed class KeptRows<T>(Func<QueryExpression> query, Func<IReadOnlyList<Entity>, T> layOut)
    where T : class
{
    private readonly PerOrganization<Kept> _kept = new();

    /// <summary>The rows: one query when they are kept, two when not; each is noted.</summary>
    public T Get(Guid organizationId, IOrganizationService service, DateTime now, List<QueryNote> notes)
    {
        // Neither query reads what is not committed (no NoLock), and the version comes first: a change between the two leaves new rows
        // under an old version, which the next request notices.
        var question = query();
        question.NoLock = false;
        var watch = Stopwatch.StartNew();
        var version = TableVersion.Read(service, question.EntityName, now);
        notes.Add(new QueryNote(question.EntityName + " (version)", 1, watch.Elapsed.TotalMilliseconds));
        if (version is not null && _kept.Find(organizationId) is { } kept && kept.Version == version)
        {
            return kept.Rows;
        }

        watch.Restart();
        var entities = service.All(question);
        notes.Add(new QueryNote(question.EntityName, entities.Count, watch.Elapsed.TotalMilliseconds));
        var rows = layOut(entities);
        if (version is not null)
        {
            _kept.Keep(organizationId, new Kept(version, rows));
        }

        return rows;
    }

    private sealed record Kept(TableVersion Version, T Rows);
}
