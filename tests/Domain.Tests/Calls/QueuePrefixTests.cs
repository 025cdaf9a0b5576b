using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Calls;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Calls;

[TestClass]
public sealed class QueuePrefixTests
{
    [TestMethod]
    [DataRow("D:Support:070989887889", "Support", "070989887889")]
    [DataRow("D:My Test Queue:Anna", "My Test Queue", "Anna")]
    [DataRow("D:Support:D:Sales:Anna", "Support", "D:Sales:Anna")]
    [DataRow("Anna", "", "Anna")]
    [DataRow("", "", "")]
    [DataRow("D:Support:<b>x</b>", "Support", "<b>x</b>")]
    public void The_standard_pattern_gives_the_queue_and_strips_it(string name, string queue, string rest) =>
        Assert.AreEqual(new QueuePrefix(queue, rest), QueuePrefix.Split(name, QueuePrefix.DefaultPattern));

    [TestMethod]
    [DataRow("Anna [Support]", @"\[(.+?)\]")]
    [DataRow("[Support] Anna", @"\[(.+?)\]")]
    [DataRow("Q=Support;:Anna", "Q=(.+?);:")]
    public void Another_pattern_may_stand_before_or_behind_the_name(string name, string pattern) =>
        Assert.AreEqual(new QueuePrefix("Support", "Anna"), QueuePrefix.Split(name, pattern));

    [TestMethod]
    [DataRow("Bad D:Evil: guy", QueuePrefix.DefaultPattern)]
    [DataRow("Anna [Evil] Example", @"\[(.+?)\]")]
    public void Nothing_in_the_middle_of_a_name_is_a_queue(string name, string pattern) =>
        Assert.AreEqual(new QueuePrefix("", name), QueuePrefix.Split(name, pattern));

    [TestMethod]
    [DataRow("D:(.+?):")]
    [DataRow(@"\[(.+?)\]")]
    [DataRow(@"^(?<queue>[^:]+):")]
    [DataRow(@"(?i)d:(?:vip )?(\w+):")]
    [DataRow(@"\\(.+?)\\1")]
    [DataRow(@"\(\?=(.+?)\)")]
    [DataRow(@"D:(.{1,40}):")]
    [DataRow(@"\[(.*?)\]")]
    [DataRow(@"Q\(\)(.+?):")]
    public void A_pattern_that_takes_a_time_linear_in_the_name_may_serve(string pattern)
    {
        Assert.IsNull(QueuePrefix.RefusePattern(pattern));
        Assert.IsNotNull(new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), "The connector uses it so.");
    }

    [TestMethod]
    [DataRow("D:(.+?")]
    [DataRow("D:.+?:")]
    [DataRow("D:(.+?):(?=A)")]
    [DataRow("(?<!x)D:(.+?):")]
    [DataRow("(?>D:(.+?):)")]
    [DataRow(@"(.)\1:")]
    [DataRow(@"(?<q>.)\k<q>:")]
    [DataRow("(?<-1>a)(b)")]
    [DataRow("D:(?<b-1>.)(.+?):")]
    [DataRow("Q=(?'z'x)?(?'-z'y)?(.+?);:")]
    [DataRow("Q=(.{1,500}){1,500};:")]
    [DataRow("((.{30}){30}){30,}:")]
    [DataRow("()")]
    [DataRow("D:(?:Support):()")]
    [DataRow("D:(.*?)")]
    [DataRow("D:(.??)")]
    [DataRow("(a+)+$")]
    [DataRow("(.*)*x")]
    [DataRow(@"^(\w+\s?)*$")]
    [DataRow("(x+x+)+y")]
    [DataRow("((ab)*)*c")]
    public void A_pattern_that_cannot_serve_is_refused_with_a_reason(string pattern) => Assert.IsNotNull(QueuePrefix.RefusePattern(pattern));

    [TestMethod]
    public void A_pattern_that_takes_for_ever_leaves_the_name_as_it_is()
    {
        var name = new string('a', 40) + "!";

        Assert.AreEqual(name, QueuePrefix.Split(name, "^((a+)+)+$").CallerName);
    }

    [TestMethod]
    public void Any_pattern_and_name_give_a_name() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((name, pattern) => QueuePrefix.Split(name.Get, pattern.Get).CallerName is not null)
            .Holds();
}
