using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class PagingTests : QueryTest
{
    [TestMethod]
    public void Pages_follow_each_other_and_the_last_says_so()
    {
        AddCalls(5);
        var query = Calls();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 2 };
        var subjects = new List<string>();
        EntityCollection page;
        do
        {
            page = Service.RetrieveMultiple(query);
            subjects.Add(string.Concat(page.Entities.Select(row => row["cts_subject"])));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);

        Assert.AreEqual("01 23 4", string.Join(" ", subjects));
    }

    [TestMethod]
    public void A_cookie_keeps_its_place_when_earlier_rows_go()
    {
        AddCalls(4);
        var query = new QueryExpression("cts_dialercall") { PageInfo = new PagingInfo { PageNumber = 1, Count = 2 } };
        var first = Service.RetrieveMultiple(query);
        Service.Delete("cts_dialercall", first.Entities[0].Id);
        query.PageInfo = new PagingInfo { PageNumber = 2, Count = 2, PagingCookie = first.PagingCookie };

        var second = Service.RetrieveMultiple(query);

        Assert.HasCount(2, second.Entities);
        Assert.IsFalse(second.MoreRecords);
    }

    [TestMethod]
    public void All_rows_are_counted_where_the_query_asks()
    {
        AddCalls(3);
        var query = Calls();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };

        var page = Service.RetrieveMultiple(query);

        Assert.AreEqual(3, page.TotalRecordCount);
        Assert.IsFalse(page.TotalRecordCountLimitExceeded);
        Assert.AreEqual(-1, Service.RetrieveMultiple(Calls()).TotalRecordCount);
    }

    [TestMethod]
    public void No_page_holds_more_than_five_thousand_rows()
    {
        Organization.LoadRows("cts_dialercall", Enumerable.Range(0, 5001).Select(_ => new Entity("cts_dialercall")));
        var query = new QueryExpression("cts_dialercall") { PageInfo = new PagingInfo { ReturnTotalRecordCount = true } };

        var page = Service.RetrieveMultiple(query);

        Assert.HasCount(5000, page.Entities);
        Assert.IsTrue(page.MoreRecords);
        Assert.AreEqual(5000, page.TotalRecordCount);
        Assert.IsTrue(page.TotalRecordCountLimitExceeded);
    }

    private void AddCalls(int count)
    {
        for (var index = 0; index < count; index++)
        {
            AddCall(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
