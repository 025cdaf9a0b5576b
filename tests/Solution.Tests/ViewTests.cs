using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class ViewTests
{
    private static readonly string[] QueryTypes = ["0", "1", "2", "4", "64"];

    // Public, of the advanced find, of the quick find.
    private static readonly string[] Lists = ["0", "1", "4"];

    [TestMethod]
    public void Every_column_of_a_view_is_a_column_of_its_table() => Unpacked.AssertNone(
        from view in Unpacked.Views()
        from column in Columns(view.Root)
        where !Unpacked.HasColumn(view.Table, column)
        select $"{view.File}: {view.Table} has no column {column}.");

    [TestMethod]
    public void A_view_fetches_what_it_shows() => Unpacked.AssertNone(
        from view in Unpacked.Views()
        let fetched = view.Root.Descendants("attribute").Select(each => each.Attribute("name")!.Value).ToHashSet()
        from cell in view.Root.Descendants("cell")
        where !fetched.Contains(cell.Attribute("name")!.Value)
        select $"{view.File} shows {cell.Attribute("name")!.Value} and does not fetch it.");

    [TestMethod]
    public void A_view_queries_the_table_whose_folder_it_is_in() => Unpacked.AssertNone(
        from view in Unpacked.Views()
        let queried = view.Root.Descendants("entity").First().Attribute("name")!.Value
        where queried != view.Table
        select $"{view.File} queries {queried}.");

    [TestMethod]
    public void Every_own_table_has_one_default_view_of_each_kind() => Unpacked.AssertNone(
        from table in Unpacked.Contract.OwnTables
        from type in QueryTypes
        let views = Unpacked.Views().Where(view => view.Table == table.LogicalName).Select(view => view.Root.Element("savedquery")!)
        let defaults = views.Count(view => view.Element("querytype")!.Value == type && view.Element("isdefault")!.Value == "1")
        where defaults != 1
        select $"{table.SchemaName} has {defaults} default views of type {type}.");

    [TestMethod]
    public void The_lists_of_a_table_with_warnings_show_them() => Unpacked.AssertNone(
        from view in Unpacked.Views()
        where Unpacked.HasColumn(view.Table, "cts_warning") && Lists.Contains(view.Root.Element("savedquery")!.Element("querytype")!.Value)
        where view.Root.Descendants("cell").All(each => each.Attribute("name")!.Value != "cts_warning")
        select $"{view.File} does not show cts_warning, in which administrators read what is odd about a row.");

    [TestMethod]
    public void A_quick_find_view_says_where_it_looks() => Unpacked.AssertNone(
        from view in Unpacked.Views()
        let query = view.Root.Element("savedquery")!
        where (query.Element("querytype")!.Value == "4") != query.Descendants("filter").Any(each => each.Attribute("isquickfindfields")?.Value == "1")
        select $"{view.File}: a filter with isquickfindfields belongs to quick find views, and only to them.");

    private static IEnumerable<string> Columns(XElement root) =>
        root.Descendants("cell").Concat(root.Descendants("attribute")).Select(each => each.Attribute("name")!.Value)
            .Concat(root.Descendants("order").Concat(root.Descendants("condition")).Select(each => each.Attribute("attribute")!.Value))
            .Concat(root.Descendants("grid").Select(each => each.Attribute("jump")!.Value))
            .Concat(root.Descendants("row").Select(each => each.Attribute("id")!.Value))
            .Distinct();
}
