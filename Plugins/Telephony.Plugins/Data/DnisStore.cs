using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>One row of <c>cts_dialerdnis</c>.</summary>
internal sealed record DnisDefinition(
    Guid Id, string Dnis, string Label, string Color, string Logo, string ScriptUrl, string CrmUrl, string LookupFilter, string Greeting) : IDnisDefinition
{
    /// <summary>What is odd about it.</summary>
    public IEnumerable<string> Warnings(TelephonySettings settings) => DialledNumber.Warnings(ScriptUrl, CrmUrl, LookupFilter, settings);
}

/// <summary>Reads DNIS definitions; <see cref="CallDnis"/> says which one is a call's.</summary>
internal static class DnisStore
{
    /// <summary>Every active definition.</summary>
    public static QueryExpression Query() => Rows.From(
        DialerDnis.TableName, DialerDnis.Dnis, DialerDnis.Label, DialerDnis.Color, DialerDnis.Logo, DialerDnis.ScriptUrl, DialerDnis.CrmUrl,
        DialerDnis.LookupFilter, DialerDnis.Greeting).Where(DialerDnis.StateCode, 0);

    /// <summary>Rows as definitions, sorted by label.</summary>
    public static IReadOnlyList<DnisDefinition> Read(IReadOnlyList<Entity> rows) =>
        [.. rows.Select(Read).OrderBy(definition => definition.Label, StringComparer.Ordinal)];

    private static DnisDefinition Read(Entity row) => new(
        row.Id, row.Text(DialerDnis.Dnis), row.Text(DialerDnis.Label), row.Text(DialerDnis.Color), row.Text(DialerDnis.Logo),
        row.Text(DialerDnis.ScriptUrl), row.Text(DialerDnis.CrmUrl), row.Text(DialerDnis.LookupFilter), row.Text(DialerDnis.Greeting));
}
