using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Telephony.Connector.Dataverse;
using Telephony.Domain;
using Table = Telephony.Contracts.Generated.ConnectorLease;

namespace Telephony.Connector.Lease;

/// <summary>
/// The lease in Dataverse, by optimistic concurrency: a row is written only over the version that was read. Every method throws
/// <see cref="DataverseException"/> when Dataverse does not answer as it should.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api
/// </summary>
internal sealed class DataverseLeases(DataverseHttp http, TimeProvider clock)
{
    private static readonly string Columns = string.Join(',', Table.Pbx, Table.Holder, Table.Token, Table.Seconds, Table.Takeovers);

    /// <summary>The row of a PBX; null before any connector made it.</summary>
    public async Task<LeaseRow?> ReadAsync(string pbx, CancellationToken cancellationToken)
    {
        var filter = Uri.EscapeDataString($"{Table.Pbx} eq '{pbx.Replace("'", "''", StringComparison.Ordinal)}'");
        var rows = await http.ReadOnceAsync($"{Table.SetName}?$select={Columns}&$filter={filter}", Read, cancellationToken);
        return rows.Count > 0 ? rows[0] : null;
    }

    /// <summary>Makes the row, or writes it over the version that it was read in; null when somebody else was faster.</summary>
    public async Task<LeaseRow?> TryWriteAsync(LeaseRow row, CancellationToken cancellationToken)
    {
        using var request = row.Id.Length == 0
            ? new HttpRequestMessage(HttpMethod.Post, $"{Table.SetName}?$select={Columns}")
            : new HttpRequestMessage(HttpMethod.Patch, $"{Table.SetName}({row.Id})?$select={Columns}");
        if (row.ETag.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", row.ETag);
        }

        request.Headers.Add("Prefer", "return=representation");
        request.Content = JsonContent.Create(BodyOf(row));
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var written = Read(answer.RootElement);
            return written.Token == row.Token && written.ETag.Length > 0 ? written : throw http.NoAnswer("the lease is not the one that was written");
        }
        catch (DataverseException fault) when (fault.Status == HttpStatusCode.PreconditionFailed)
        {
            // Another version, or another connector made the row at the same time.
            return null;
        }
    }

    private static LeaseRow Read(JsonElement row) => new(
        DataverseHttp.Text(row, Table.Pbx), DataverseHttp.Text(row, Table.Holder), DataverseHttp.Text(row, Table.Token),
        DataverseHttp.Number(row, Table.Seconds), DataverseHttp.Number(row, Table.Takeovers))
    {
        Id = DataverseHttp.Text(row, Table.Id),
        ETag = DataverseHttp.Text(row, "@odata.etag"),
    };

    private Dictionary<string, object> BodyOf(LeaseRow row) => new()
    {
        [Table.Name] = row.Pbx,
        [Table.Pbx] = row.Pbx,
        [Table.Holder] = row.Holder,
        [Table.Token] = row.Token,
        [Table.Seconds] = row.Seconds,
        [Table.Takeovers] = row.Takeovers,
        [Table.RenewedOn] = Moments.Text(clock.GetUtcNow().UtcDateTime),
    };
}
