using System.Text.RegularExpressions;

namespace Telephony.Domain.Tests;

[TestClass]
public sealed class PatternTimeTests
{
    [TestMethod]
    public void A_match_that_a_busy_machine_holds_up_is_tried_again()
    {
        var tries = 0;

        Assert.IsFalse(PatternTime.IsExceeded(() =>
        {
            if (++tries < 3)
            {
                throw new RegexMatchTimeoutException();
            }
        }));
        Assert.AreEqual(3, tries);
    }

    [TestMethod]
    public void A_match_that_takes_too_long_every_time_does()
    {
        Assert.IsTrue(PatternTime.IsExceeded(() => throw new RegexMatchTimeoutException()));
    }

    [TestMethod]
    public void A_pattern_that_is_wrong_otherwise_is_no_matter_of_time()
    {
        Assert.ThrowsExactly<ArgumentException>(() => PatternTime.IsExceeded(() => throw new ArgumentException("wrong")));
    }
}
