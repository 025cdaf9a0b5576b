using Telephony.Connector.Outbox;

namespace Telephony.Connector.Tests.Outbox;

[TestClass]
public sealed class StateChangesTests
{
    [TestMethod]
    [DataRow("row:pbx1~1~100.1", nameof(StateKind.Row), "pbx1~1~100.1")]
    [DataRow("call:100.1", nameof(StateKind.Call), "100.1")]
    [DataRow("queue:sales", nameof(StateKind.Queue), "sales")]
    [DataRow("queue:", nameof(StateKind.Queue), "")]
    [DataRow("lost-calls", nameof(StateKind.LostCalls), "")]
    [DataRow("unseen-calls", nameof(StateKind.UnseenCalls), "")]
    [DataRow("asterisk-start", nameof(StateKind.AsteriskStart), "")]
    [DataRow("agent-phones", nameof(StateKind.AgentPhones), "")]
    public void A_file_of_any_version_is_read_and_written_by_the_same_keys(string text, string kindName, string id)
    {
        var kind = (StateKind)typeof(StateKind).GetProperty(kindName)!.GetValue(null)!;
        using var file = new TemporaryDatabase();
        using var database = file.Open();
        database.Execute("insert into state(key, body) values ($1, 'before')", text);

        Assert.AreEqual((id, "before"), database.ReadState(kind).Single());

        database.WriteState(new StateKey(kind, id), "now");

        Assert.AreEqual((text, "now"), database.Query("select key, body from state", row => (row.GetString(0), row.GetString(1))).Single());
    }

    [TestMethod]
    public void Of_several_changes_to_one_row_the_last_one_counts()
    {
        var (one, other) = (new StateKey(StateKind.Row, "a"), new StateKey(StateKind.Row, "b"));
        var changes = new StateChanges();
        changes.Put(one, "1");
        changes.Remove(other);
        var later = new StateChanges();
        later.Put(other, "2");
        later.Remove(one);

        changes.Append(later);

        CollectionAssert.AreEquivalent(new[] { (one, (string?)null), (other, "2") }, changes.Rows.ToList());
    }

    [TestMethod]
    public void Without_a_change_there_is_nothing_to_write()
    {
        var changes = new OutboxChanges();
        Assert.IsTrue(changes.IsEmpty);

        changes.State.Remove(new StateKey(StateKind.AgentPhones));

        Assert.IsFalse(changes.IsEmpty);
    }
}
