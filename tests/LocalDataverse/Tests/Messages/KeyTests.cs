using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity</summary>
[TestClass]
public sealed class KeyTests : OrganizationTest
{
    private const string Table = "cts_dialercall";
    private const string Key = "cts_callkey";

    /// <summary>Signs that rows cannot be addressed by.</summary>
    public static IEnumerable<object[]> Signs => "/<>*%&:\\?+".Select(sign => new object[] { $"main{sign}1" });

    [TestMethod]
    [DynamicData(nameof(Signs))]
    public void A_row_cannot_be_addressed_by_a_key_with_such_a_sign(string key)
    {
        var id = Service.Create(new Entity(Table) { [Key] = key });
        var reference = new EntityReference(Table, Key, key);

        Refuses(new RetrieveRequest { Target = reference, ColumnSet = new ColumnSet(Key) });
        Refuses(new UpdateRequest { Target = new Entity(Table, Key, key) });
        Refuses(new UpsertRequest { Target = new Entity(Table, Key, key) });
        Refuses(new DeleteRequest { Target = reference });
        Assert.AreEqual(key, Read(Table, id, Key)[Key]);
    }

    [TestMethod]
    [DynamicData(nameof(Signs))]
    public void A_lookup_cannot_name_a_row_by_a_key_with_such_a_sign(string key)
    {
        Service.Create(new Entity(Table) { [Key] = key });

        Refuses(new CreateRequest { Target = new Entity("cts_dialercallevent") { ["cts_dialercallid"] = new EntityReference(Table, Key, key) } });
    }

    [TestMethod]
    [DynamicData(nameof(Signs))]
    public void Such_a_key_is_unique_all_the_same(string key)
    {
        Service.Create(new Entity(Table) { [Key] = key });

        Assert.AreEqual(ErrorCodes.DuplicateKey, CodeOf(() => Service.Create(new Entity(Table) { [Key] = key })));
    }

    [TestMethod]
    public void Other_signs_can_be_addressed()
    {
        const string Other = "main~1772450000.1~1772450000.7-a_b!12#$()=,;@^|'\" ü";
        var id = Service.Create(new Entity(Table) { [Key] = Other });

        var row = ((RetrieveResponse)Service.Execute(new RetrieveRequest { Target = new EntityReference(Table, Key, Other), ColumnSet = new ColumnSet(Key) })).Entity;

        Assert.AreEqual(id, row.Id);
    }

    private void Refuses(OrganizationRequest request)
    {
        var fault = FaultOf(() => Service.Execute(request));

        Assert.AreEqual(ErrorCodes.InvalidArgument, fault.ErrorCode);
        StringAssert.Contains(fault.Message, Key);
    }
}
