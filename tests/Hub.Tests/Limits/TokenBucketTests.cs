using Telephony.Hub.Limits;
using Telephony.TestKit;

namespace Telephony.Hub.Tests.Limits;

[TestClass]
public sealed class TokenBucketTests
{
    [TestMethod]
    public void As_many_as_allowed_may_come_at_once_and_not_one_more()
    {
        var bucket = new TokenBucket(3, new FakeClock());

        Assert.AreEqual("True,True,True,False", string.Join(",", Enumerable.Range(0, 4).Select(_ => bucket.TakeOne())));
    }

    [TestMethod]
    public void They_come_back_evenly()
    {
        var clock = new FakeClock();
        var bucket = new TokenBucket(5, clock);
        while (bucket.TakeOne())
        {
        }

        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.IsFalse(bucket.TakeOne());
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.IsTrue(bucket.TakeOne());
    }

    [TestMethod]
    public void A_long_rest_saves_up_no_more_than_the_bucket_holds()
    {
        var clock = new FakeClock();
        var bucket = new TokenBucket(2, clock);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.AreEqual("True,True,False", string.Join(",", Enumerable.Range(0, 3).Select(_ => bucket.TakeOne())));
    }

    [TestMethod]
    public void One_who_goes_on_gets_into_debt_until_one_is_allowed_again()
    {
        var clock = new FakeClock();
        var bucket = new TokenBucket(1, clock);
        bucket.TakeOne();
        bucket.TakeOne();
        bucket.TakeOne();
        Assert.AreEqual(2, bucket.Debt);

        clock.Advance(TimeSpan.FromSeconds(10));
        bucket.TakeOne();

        Assert.AreEqual(0, bucket.Debt);
    }
}
