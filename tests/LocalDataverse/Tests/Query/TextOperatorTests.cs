using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class TextOperatorTests : QueryTest
{
    [TestInitialize]
    public void AddCalls()
    {
        AddCall("a", ("cts_outcome", "Sold"));
        AddCall("b", ("cts_outcome", "Not sold"));
        AddCall("c", ("cts_outcome", "100%"));
        AddCall("d");
    }

    [TestMethod]
    [DataRow(ConditionOperator.Like, "%SOLD", "a b")]
    [DataRow(ConditionOperator.Like, "s_ld", "a")]
    [DataRow(ConditionOperator.Like, "[sn]o%", "a b")]
    [DataRow(ConditionOperator.Like, "100[%]", "c")]
    [DataRow(ConditionOperator.NotLike, "%sold", "c d")]
    [DataRow(ConditionOperator.BeginsWith, "not", "b")]
    [DataRow(ConditionOperator.DoesNotBeginWith, "not", "a c d")]
    [DataRow(ConditionOperator.EndsWith, "LD", "a b")]
    [DataRow(ConditionOperator.DoesNotEndWith, "ld", "c d")]
    [DataRow(ConditionOperator.Contains, "t s", "b")]
    [DataRow(ConditionOperator.DoesNotContain, "t s", "a c d")]
    public void Patterns_match_whatever_the_letter_case(ConditionOperator conditionOperator, string pattern, string expected) =>
        Assert.AreEqual(expected, Where("cts_outcome", conditionOperator, pattern));

    [TestMethod]
    public void Signs_of_other_pattern_languages_are_plain_characters()
    {
        AddCall("e", ("cts_outcome", "a.b*c"));

        Assert.AreEqual("e", Where("cts_outcome", ConditionOperator.Like, "a.b*c"));
        Assert.AreEqual("", Where("cts_outcome", ConditionOperator.Like, "a.*c"));
    }
}
