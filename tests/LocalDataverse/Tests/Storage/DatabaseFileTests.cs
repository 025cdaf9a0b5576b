using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Storage;

[TestClass]
public sealed class DatabaseFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("localorg").FullName;

    [TestMethod]
    public void Rows_in_a_file_are_there_after_a_restart()
    {
        Guid id, agent;
        string version;
        using (var first = Open())
        {
            agent = first.AddUser("Bob", "Lead", "Telephony Supervisor");
            var service = first.ServiceFor(first.SystemUserId);
            id = service.Create(new Entity("cts_dialercall") { ["cts_callkey"] = "main:1" });
            version = service.Retrieve("cts_dialercall", id, new ColumnSet("versionnumber")).RowVersion;
        }

        using var second = Open();
        var call = second.ServiceFor(agent).Retrieve("cts_dialercall", id, new ColumnSet("cts_callkey", "versionnumber"));

        Assert.AreEqual("main:1", call["cts_callkey"]);
        Assert.AreEqual(version, call.RowVersion);
    }

    [TestMethod]
    public void A_file_of_another_version_is_refused_by_name_and_left_as_it_is()
    {
        Open().Dispose();
        var file = Path.Combine(_folder, "rows.db");
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 0";
            command.ExecuteNonQuery();
        }

        var refusal = Assert.ThrowsExactly<InvalidDataException>(() => Open());

        StringAssert.Contains(refusal.Message, file);
        Assert.ThrowsExactly<InvalidDataException>(() => Open());
    }

    [TestMethod]
    public void Versions_go_on_rising_after_a_restart()
    {
        long before;
        using (var first = Open())
        {
            before = Version(first);
        }

        using var second = Open();

        Assert.IsGreaterThan(before, Version(second));
    }

    [TestMethod]
    public void Many_rows_are_loaded_past_the_pipeline()
    {
        using var organization = Open();
        var rows = Enumerable.Range(0, 1000).Select(number => new Entity("cts_phoneindex")
        {
            ["cts_phonekey"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["cts_table"] = "contact",
            ["cts_recordid"] = Guid.NewGuid().ToString(),
            ["cts_column"] = "telephone1",
        });
        var requests = 0;
        organization.RequestExecuted += (_, _) => requests++;

        var count = organization.LoadRows("cts_phoneindex", rows);

        Assert.AreEqual(1000, count);
        Assert.AreEqual(0, requests);
        var query = new QueryByAttribute("cts_phoneindex") { ColumnSet = new ColumnSet("ownerid", "statecode") };
        query.AddAttributeValue("cts_phonekey", "77");
        var row = organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities.Single();
        Assert.AreEqual(new OptionSetValue(0), row["statecode"]);
    }

    [TestMethod]
    public void A_query_runs_one_statement()
    {
        using var organization = Open();
        var service = organization.ServiceFor(organization.SystemUserId);
        var query = new QueryByAttribute("cts_phoneindex") { ColumnSet = new ColumnSet("cts_table", "ownerid") };
        query.AddAttributeValue("cts_phonekey", "77");
        var before = organization.StatementCount;

        service.RetrieveMultiple(query);

        Assert.AreEqual(before + 1, organization.StatementCount);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static long Version(LocalOrganization organization)
    {
        var service = organization.ServiceFor(organization.SystemUserId);
        var id = service.Create(new Entity("cts_dialercall"));
        return service.Retrieve("cts_dialercall", id, new ColumnSet("versionnumber")).GetAttributeValue<long>("versionnumber");
    }

    private LocalOrganization Open() => TelephonySolution.Open(Path.Combine(_folder, "rows.db"));
}
