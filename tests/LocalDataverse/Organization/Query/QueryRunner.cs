using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Answers queries.</summary>
internal sealed class QueryRunner(OrganizationSchema schema, Database database, LocalOrganizationOptions options)
{
    /// <summary>The most rows of a page, and the most that are counted.</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/page-large-result-sets-with-queryexpression</remarks>
    public const int PageLimit = 5000;

    /// <summary>The rows that a user gets for a query.</summary>
    public EntityCollection Run(QueryBase? question, IReader reader)
    {
        var query = NormalizedQuery.From(question);
        RefuseLargeAggregate(query, reader);
        var builder = BuilderOf(query, reader);
        var rows = new EntityCollection { EntityName = builder.Table.LogicalName, TotalRecordCount = -1 };
        ReadPage(query, builder, rows);
        if (query.Query.PageInfo is { ReturnTotalRecordCount: true })
        {
            CountAll(query, reader, rows);
        }

        return rows;
    }

    private SqlQueryBuilder BuilderOf(NormalizedQuery query, IReader reader) => new(schema, query, reader, options.Clock.GetUtcNow().UtcDateTime);

    // What counts are the rows that the filters let through, not the groups.
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations
    private void RefuseLargeAggregate(NormalizedQuery query, IReader reader)
    {
        if (!query.IsAggregate)
        {
            return;
        }

        var builder = BuilderOf(query, reader);
        var sql = builder.CountUngrouped(options.AggregateLimit + 1);
        if (Convert.ToInt32(database.Scalar(sql, builder.Parameters.Values), System.Globalization.CultureInfo.InvariantCulture) > options.AggregateLimit)
        {
            throw Faults.AggregateLimitExceeded();
        }
    }

    private void ReadPage(NormalizedQuery query, SqlQueryBuilder builder, EntityCollection rows)
    {
        var paging = query.Query.PageInfo ?? new PagingInfo();
        var page = Math.Max(paging.PageNumber, 1);
        var size = query.Query.TopCount ?? (paging.Count > 0 ? Math.Min(paging.Count, PageLimit) : PageLimit);
        var afterId = page > 1 && builder.IsOrderedById ? PagingCookie.LastId(paging.PagingCookie, builder.Table.PrimaryId) : null;
        var offset = query.Query.TopCount is not null || afterId is not null ? 0 : (page - 1) * size;
        var rowReader = new RowReader(builder.Table, builder.Columns);
        var sql = builder.Select(size + 1, offset, afterId);
        database.Query(sql, builder.Parameters.Values, reader => rows.Entities.Add(rowReader.Read(reader)));
        if (rows.Entities.Count > size)
        {
            rows.Entities.RemoveAt(size);
            rows.MoreRecords = query.Query.TopCount is null;
        }

        if (rows.Entities.Count > 0 && !query.IsAggregate)
        {
            rows.PagingCookie = PagingCookie.Write(page, builder.Table.PrimaryId, rows.Entities[0].Id, rows.Entities[^1].Id);
        }
    }

    private void CountAll(NormalizedQuery query, IReader reader, EntityCollection rows)
    {
        var builder = BuilderOf(query, reader);
        var sql = builder.Count(PageLimit + 1);
        var count = Convert.ToInt32(database.Scalar(sql, builder.Parameters.Values), System.Globalization.CultureInfo.InvariantCulture);
        rows.TotalRecordCount = Math.Min(count, PageLimit);
        rows.TotalRecordCountLimitExceeded = count > PageLimit;
    }
}
