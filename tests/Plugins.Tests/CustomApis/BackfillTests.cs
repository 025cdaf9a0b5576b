using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ReindexPhones;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>Records that were there before their lookup row get into the index, page by page, whatever interrupts it.</summary>
[TestClass]
public sealed class BackfillTests
{
    private const string Background = "Telephony.Plugins.Steps.ContinueBackfill";
    private const int Records = 600;

    [TestMethod]
    public void Saving_a_lookup_row_back_fills_its_table_in_the_background()
    {
        using var org = new TelephonyOrg();
        Load(org);

        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");

        Assert.HasCount(Records, Index(org));
        Assert.IsEmpty(Marks(org));
        Assert.IsTrue(org.Org.SystemJobs.All(job => job.StatusCode == 30));
    }

    [TestMethod]
    public void A_back_fill_whose_background_job_never_ran_goes_on_with_calls_without_table_until_done()
    {
        using var org = new TelephonyOrg();
        Load(org);
        StopBackground(org);
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        Assert.IsEmpty(Index(org));

        var answers = new List<(bool Done, int Count)> { Continue(org) };
        Assert.HasCount(250, Index(org), "A page is kept with its request.");
        while (!answers[^1].Done)
        {
            answers.Add(Continue(org));
        }

        CollectionAssert.AreEqual(new[] { (false, 250), (false, 250), (true, 100) }, answers);
        Assert.HasCount(Records, Index(org));
        Assert.AreEqual((true, 0), Continue(org), "Nothing waits any more.");
    }

    [TestMethod]
    public void A_page_that_fails_loses_no_page_before_and_is_done_by_the_next_call()
    {
        using var org = new TelephonyOrg();
        Load(org);
        FailingPage.Pages = 0;
        var step = org.Org.AddStep(new StepRegistration { PluginType = typeof(FailingPage), Message = Api.Name, Stage = 40 });
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        Assert.HasCount(250, Index(org));
        Assert.AreEqual(31, org.Org.SystemJobs.Last(job => job.Name.StartsWith(Background, StringComparison.Ordinal)).StatusCode);

        org.Org.RemoveStep(step);
        while (!Continue(org).Done)
        {
        }

        Assert.HasCount(Records, Index(org));
    }

    [TestMethod]
    public void A_call_with_a_table_and_no_cookie_goes_on_where_its_last_page_ended()
    {
        using var org = new TelephonyOrg();
        Load(org);
        StopBackground(org);
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");

        var counts = Enumerable.Range(0, 3).Select(_ => (int)org.Execute(Api.Name, org.Connector, (Api.Request.Table, "new_vehicle")).Results[Api.Response.Count]);

        CollectionAssert.AreEqual(new[] { 250, 250, 100 }, counts.ToArray());
    }

    [TestMethod]
    public void Several_tables_wait_in_turn()
    {
        using var org = new TelephonyOrg();
        Load(org);
        StopBackground(org);
        org.Contact("Anna", "Example", "");
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        org.Setting("incomingLookup_contact", "new_workmobile", "1", "phone");
        Assert.HasCount(2, Marks(org));

        var calls = 1;
        while (!Continue(org).Done)
        {
            calls++;
        }

        Assert.AreEqual(4, calls, "Three pages of vehicles, one of contacts.");
    }

    [TestMethod]
    public void Another_default_country_indexes_every_searched_table_anew()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", "030 23125111");
        var country = org.All(DialerKvTable.TableName).Single(row => row.GetAttributeValue<string>(DialerKvTable.Name) == "Default Country");

        org.System.Update(new Entity(DialerKvTable.TableName, country.Id) { [DialerKvTable.Value] = "AT" });

        Assert.AreEqual("+433023125111", Index(org).Single().GetAttributeValue<string>(PhoneIndex.E164));
    }

    [TestMethod]
    public void Mark_rows_are_no_settings_and_nobodys_number()
    {
        using var org = new TelephonyOrg();
        StopBackground(org);
        org.Setting("incomingLookup_contact", "new_workmobile", "1", "phone");

        var mark = Marks(org).Single();

        Assert.IsFalse(mark.GetAttributeValue<bool>(PhoneIndex.Active));
        Assert.HasCount(2, org.All(DialerKvTable.TableName), "The default country and the phone row.");
    }

    private static void Load(TelephonyOrg org) => org.Org.LoadRows("new_vehicle", Enumerable.Range(0, Records).Select(number => new Entity("new_vehicle", Guid.NewGuid())
    {
        ["new_name"] = $"Vehicle {number}",
        ["new_driverphone"] = $"030 2312{number:0000}",
    }));

    private static void StopBackground(TelephonyOrg org)
    {
        foreach (var step in org.Org.Schema.Steps.Where(step => step.TypeName == Background))
        {
            org.Org.RemoveStep(step.Id);
        }
    }

    private static (bool Done, int Count) Continue(TelephonyOrg org)
    {
        var answer = org.Execute(Api.Name, org.Connector).Results;
        return ((bool)answer[Api.Response.Done], (int)answer[Api.Response.Count]);
    }

    private static IReadOnlyList<Entity> Index(TelephonyOrg org) => [.. org.All(PhoneIndex.TableName).Where(row => !IsMark(row))];

    private static IReadOnlyList<Entity> Marks(TelephonyOrg org) => [.. org.All(PhoneIndex.TableName).Where(IsMark)];

    private static bool IsMark(Entity row) => row.GetAttributeValue<string>(PhoneIndex.PhoneKey) == "backfill";

    /// <summary>Fails the second page, as a time-out would.</summary>
    public sealed class FailingPage : IPlugin
    {
        public static int Pages { get; set; }

        public void Execute(IServiceProvider serviceProvider)
        {
            if (++Pages == 2)
            {
                throw new TimeoutException("The page took too long.");
            }
        }
    }
}
