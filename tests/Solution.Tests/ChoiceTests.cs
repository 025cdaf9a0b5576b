using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class ChoiceTests
{
    private const int First = 787000000;

    [TestMethod]
    public void Option_values_count_up_from_the_publishers_first() => Unpacked.AssertNone(
        from choice in Unpacked.Contract.Choices
        from option in choice.Options.Select((each, index) => (each, index))
        where option.each.Value != First + option.index
        select $"{choice.SchemaName}: {option.each.Label} has the value {option.each.Value}; expected {First + option.index}.");

    [TestMethod]
    public void The_publishers_prefix_fits_the_values() =>
        Assert.AreEqual("78700", Unpacked.Xml("Other/Solution.xml").Descendants("CustomizationOptionValuePrefix").Single().Value);

    [TestMethod]
    public void A_column_of_a_choice_names_one_that_exists()
    {
        var known = Unpacked.Files("OptionSets").Select(file => Unpacked.Xml(file).Attribute("Name")!.Value).ToHashSet();
        Unpacked.AssertNone(
            from file in Unpacked.Files("Entities", "Entity.xml")
            from name in Unpacked.Xml(file).Descendants("OptionSetName")
            where !known.Contains(name.Value)
            select $"{file}: there is no choice {name.Value}.");
    }

    [TestMethod]
    public void Directions_are_those_of_the_domain() => AssertSameWords<CallDirection>("cts_CallDirection");

    [TestMethod]
    public void Agent_states_are_those_of_the_domain() => AssertSameWords<AgentState>("cts_AgentState");

    private static void AssertSameWords<T>(string choice)
        where T : struct, Enum
    {
        var options = Unpacked.Contract.Choices.Single(each => each.SchemaName == choice).Options;
        CollectionAssert.AreEqual(
            Enum.GetValues<T>().Select(value => Words.Of(value).ToLowerInvariant()).ToList(),
            options.Select(option => ContractGen.Naming.Words.Pascal(option.Label).ToLowerInvariant()).ToList());
    }
}
