using Telephony.Domain.Calls;

namespace Telephony.Domain.Tests;

[TestClass]
public sealed class WordsTests
{
    [TestMethod]
    public void Every_word_is_read_back()
    {
        foreach (var direction in Enum.GetValues<CallDirection>())
        {
            Assert.IsTrue(Words.TryRead<CallDirection>(Words.Of(direction), out var read));
            Assert.AreEqual(direction, read);
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(null)]
    [DataRow("0")]
    [DataRow("sideways")]
    public void Anything_else_is_no_word(string? word) => Assert.IsFalse(Words.TryRead<CallDirection>(word, out _));
}
