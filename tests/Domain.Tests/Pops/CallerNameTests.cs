using Telephony.Domain.Pops;

namespace Telephony.Domain.Tests.Pops;

[TestClass]
public sealed class CallerNameTests
{
    [TestMethod]
    [DataRow("Anna Example", "Anna", "Example")]
    [DataRow("  Anna   Maria  Example ", "Anna Maria", "Example")]
    [DataRow("Example, Anna Maria", "Anna Maria", "Example")]
    [DataRow("Ludwig van Beethoven", "Ludwig", "van Beethoven")]
    [DataRow("Maria de la Cruz", "Maria", "de la Cruz")]
    [DataRow("Van Morrison", "Van", "Morrison")]
    [DataRow("Γιώργος Παπαδόπουλος", "Γιώργος", "Παπαδόπουλος")]
    [DataRow("Anna E.", "Anna", "E.")]
    [DataRow("MUELLER", "", "MUELLER")]
    [DataRow("Contoso Maschinenbau GmbH", "", "Contoso Maschinenbau GmbH")]
    public void A_persons_name_is_split_into_first_and_last_name(string name, string first, string last)
    {
        var columns = CallerName.ColumnsOf(name, "+4930111222", "contact", "fullname");

        Assert.AreEqual((first, last), (TextOf(columns, "firstname"), TextOf(columns, "lastname")));
    }

    [TestMethod]
    [DataRow("\"Anna Example\"", "Anna Example")]
    [DataRow("'Anna Example'", "Anna Example")]
    [DataRow("<Anna Example>", "Anna Example")]
    [DataRow("Anna Example>", "Anna Example>")]
    [DataRow("<Anna", "<Anna")]
    [DataRow("Anna O'", "Anna O'")]
    [DataRow("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [DataRow("<img src=x onerror=alert(1)> Anna>", "<img src=x onerror=alert(1)> Anna>")]
    public void Quotes_around_a_name_are_left_out_and_every_other_sign_is_text(string name, string expected) =>
        Assert.AreEqual(expected, TextOf(CallerName.ColumnsOf(name, "", "account", "name"), "name"));

    [TestMethod]
    [DataRow("")]
    [DataRow("+4930111222")]
    [DataRow("030 111222")]
    [DataRow("Unknown")]
    [DataRow("ANONYMOUS")]
    [DataRow("\u0007\u200F")]
    public void What_is_no_name_fills_nothing_in(string name) =>
        Assert.IsEmpty(CallerName.ColumnsOf(name, "+4930111222", "contact", "fullname"));

    [TestMethod]
    public void A_company_is_the_company_of_a_lead()
    {
        var columns = CallerName.ColumnsOf("Contoso Ltd.", "+4930111222", "lead", "fullname");

        Assert.AreEqual(("Contoso Ltd.", "Contoso Ltd."), (TextOf(columns, "companyname"), TextOf(columns, "lastname")));
    }

    [TestMethod]
    public void A_table_with_one_name_gets_the_whole_name_there() =>
        Assert.AreEqual("Anna Example", TextOf(CallerName.ColumnsOf("Anna Example", "", "account", "name"), "name"));

    [TestMethod]
    public void Control_characters_and_too_much_text_do_not_get_into_the_columns()
    {
        var columns = CallerName.ColumnsOf($"An\u0000na {new string('x', 200)}", "", "contact", "fullname");

        Assert.AreEqual("An na", TextOf(columns, "firstname"));
        Assert.AreEqual(50, TextOf(columns, "lastname").Length);
    }

    private static string TextOf(IReadOnlyDictionary<string, string> columns, string column) => columns.TryGetValue(column, out var text) ? text : "";
}
