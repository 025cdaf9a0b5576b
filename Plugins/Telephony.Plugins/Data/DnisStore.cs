using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>One row of <c>cts_dialerdnis</c>.</summary>
internal sealed record DnisDefinition(Guid Id, string Dnis, string Label, string Color, string Logo, string ScriptUrl, string LookupFilter, string Greeting, string CrmUrl);

/// <summary>Finds DNIS definitions.</summary>
internal static class DnisStore
{
    /// <summary>Every active definition.</summary>
    public static IReadOnlyList<DnisDefinition> All(IOrganizationService service) => [.. service.All(Query()).Select(Read)];

    /// <summary>The definitions of some names.</summary>
    public static IReadOnlyList<DnisDefinition> Named(IOrganizationService service, IEnumerable<string> names) =>
        [.. service.AllIn(Query, DialerDnis.Dnis, names.Where(name => name.Length > 0)).Select(Read)];

    /// <summary>
    /// The definition of a call: of its queue's name, else of the number dialled. Letter case counts, which the database's
    /// comparison does not do.
    /// </summary>
    public static DnisDefinition? Find(IReadOnlyList<DnisDefinition> definitions, string queueName, string dnis) =>
        definitions.FirstOrDefault(definition => queueName.Length > 0 && definition.Dnis == queueName)
        ?? definitions.FirstOrDefault(definition => dnis.Length > 0 && definition.Dnis == dnis);

    private static QueryExpression Query() => Rows.From(
        DialerDnis.TableName, DialerDnis.Dnis, DialerDnis.Label, DialerDnis.Color, DialerDnis.Logo, DialerDnis.ScriptUrl, DialerDnis.LookupFilter,
        DialerDnis.Greeting, DialerDnis.CrmUrl).Where(DialerDnis.StateCode, 0);

    private static DnisDefinition Read(Entity row) => new(
        row.Id, row.Text(DialerDnis.Dnis), row.Text(DialerDnis.Label), row.Text(DialerDnis.Color), row.Text(DialerDnis.Logo),
        row.Text(DialerDnis.ScriptUrl), row.Text(DialerDnis.LookupFilter), row.Text(DialerDnis.Greeting), row.Text(DialerDnis.CrmUrl));
}
