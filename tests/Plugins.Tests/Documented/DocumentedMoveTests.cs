using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.Documented;

/// <summary>What an administrator carries to another organization: export the rows, delete what is there, import.</summary>
[TestClass]
public sealed class DocumentedMoveTests
{
    private const string Number = "+4930111222";

    [TestMethod]
    public void Global_settings_and_rules_move_by_deleting_exporting_and_importing()
    {
        using var from = new TelephonyOrg();
        from.Rule("01", "lookupCount=0=>/WebResources/new_page.html");
        from.Setting("Other Party Note", "Called us");
        using var to = new TelephonyOrg();
        to.Rule("01", "lookupCount=0=>/WebResources/new_old_page.html");

        Move(DialerKvTable.TableName, from, to, row => row.GetAttributeValue<string>(DialerKvTable.Scope) == "global");

        StringAssert.StartsWith(to.Resolve(to.Alice, Number).Url, "/WebResources/new_page.html?Data=");
    }

    [TestMethod]
    public void Outcomes_move_by_deleting_exporting_and_importing_and_calls_keep_theirs()
    {
        using var from = new TelephonyOrg();
        from.Outcome("Sold", row => row[DialerCallOutcome.Final] = true);
        using var to = new TelephonyOrg();
        to.Outcome("Old");
        to.Record(new CallScript("main:1:1.0").From(Number).Rings(0).Talks(5).Releases(65).Ends(85));
        var call = to.Call("main:1:1.0").Id;
        to.Execute(Api.Name, to.Alice, (Api.Request.CallId, call.ToString("D")), (Api.Request.Outcome, "Old"));

        Move(DialerCallOutcome.TableName, from, to, _ => true);

        Assert.IsTrue(to.All(DialerCallResult.TableName).Any(row => row.GetAttributeValue<string>(DialerCallResult.Result) == "Old"));
        to.Execute(Api.Name, to.Alice, (Api.Request.CallId, call.ToString("D")), (Api.Request.Outcome, "Sold"));
        Assert.AreEqual("Sold", to.Row(DialerCall.TableName, call).GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void An_outcome_that_moved_says_all_that_it_said_before()
    {
        using var from = new TelephonyOrg();
        from.Outcome("Call back", row =>
        {
            row[DialerCallOutcome.IsConnectXorAbort] = true;
            row[DialerCallOutcome.AsksForRetryTime] = true;
            row[DialerCallOutcome.MaxAttempts] = 7;
        });
        using var to = new TelephonyOrg();

        Move(DialerCallOutcome.TableName, from, to, _ => true);

        Assert.AreSequenceEqual(Columns(from), Columns(to));
        Assert.Contains($"{DialerCallOutcome.IsConnectXorAbort}=True", Columns(to));

        static IReadOnlyList<string> Columns(TelephonyOrg org) => [.. org.All(DialerCallOutcome.TableName).Single(row => row.GetAttributeValue<string>(DialerCallOutcome.Name) == "Call back").Attributes
            .Where(column => column.Key.StartsWith("cts_", StringComparison.Ordinal) && column.Key != DialerCallOutcome.TableName + "id")
            .Select(column => $"{column.Key}={(column.Value is OptionSetValue choice ? choice.Value : column.Value)}").Order(StringComparer.Ordinal)];
    }

    [TestMethod]
    public void Reports_move_by_deleting_exporting_and_importing_in_any_order()
    {
        using var from = new TelephonyOrg();
        from.Column("calls", "attribute", "count");
        from.Column("twice", "calculated", "", "calls * 2");
        using var to = new TelephonyOrg();
        to.Column("old", "attribute", "connects");

        Move(DialerReports.TableName, from, to, _ => true, rows => rows.Reverse());

        CollectionAssert.AreEquivalent(
            new[] { "calls", "twice" }, to.All(DialerReports.TableName).Select(row => row.GetAttributeValue<string>(DialerReports.Name)).ToArray());
    }

    [TestMethod]
    public void A_setting_becomes_everybodys_when_its_scope_is_changed_to_global()
    {
        using var org = new TelephonyOrg();
        var own = org.Setting("No Match Pop", "none", scope: org.Alice.ToString("D"));
        Assert.AreEqual(("none", "new"), (org.Resolve(org.Alice, Number).Kind, org.Resolve(org.Bob, Number).Kind));

        org.System.Update(new Entity(DialerKvTable.TableName, own) { [DialerKvTable.Scope] = "global" });

        Assert.AreEqual(("none", "none"), (org.Resolve(org.Alice, Number).Kind, org.Resolve(org.Bob, Number).Kind));
    }

    // Export and import carry the columns that an admin fills in, not ids, owners or times.
    private static void Move(
        string table, TelephonyOrg from, TelephonyOrg to, Func<Entity, bool> which, Func<IEnumerable<Entity>, IEnumerable<Entity>>? inOrder = null)
    {
        foreach (var old in to.All(table).Where(which))
        {
            to.System.Delete(table, old.Id);
        }

        var rows = from.All(table).Where(which);
        foreach (var row in inOrder?.Invoke(rows) ?? rows)
        {
            var copy = new Entity(table);
            copy.Attributes.AddRange(row.Attributes.Where(column => column.Key.StartsWith("cts_", StringComparison.Ordinal) && column.Key != table + "id"));
            to.System.Create(copy);
        }
    }
}
