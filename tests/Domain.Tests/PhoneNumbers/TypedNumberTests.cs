using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Tests.PhoneNumbers;

[TestClass]
public sealed class TypedNumberTests
{
    public static IEnumerable<object[]> Cases => CaseFile.Lines("typed-numbers.csv").Select(line => (object[])line.Split(';'));

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void What_is_typed_is_dialled_or_refused_and_never_changed(string typed, string dialled) =>
        Assert.AreEqual(dialled, TypedNumber.Read(typed) ?? "");
}
