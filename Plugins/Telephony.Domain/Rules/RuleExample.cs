namespace Telephony.Domain.Rules;

/// <summary>
/// A call that fulfils a condition. One example shows at once what long trials would: that the condition can be true, and that another one is not
/// true whenever it is.
/// </summary>
internal static class RuleExample
{
    /// <summary>Facts as a call can have them, for which the condition is true; null where none were found, which does not say that there are none.</summary>
    public static CallFacts? Of(PopRule rule)
    {
        var byName = rule.Terms.ToLookup(term => term.Name, StringComparer.OrdinalIgnoreCase);
        var parties = PartyWorlds.Example([.. rule.Terms.Where(term => PartyWorlds.Knows(term.Name))]);
        var worlds = byName.Where(terms => !PartyWorlds.Knows(terms.Key)).ToDictionary(terms => terms.Key, terms => TermWorlds.Example([.. terms]), StringComparer.OrdinalIgnoreCase);
        if (parties is null || worlds.ContainsValue(null))
        {
            return null;
        }

        DateTime MomentOf(string name) => worlds.TryGetValue(name, out var world) ? world!.LocalTime : default;
        var facts = parties.AddTo(new CallFacts { LocalTime = MomentOf(FactNames.Weekday).Date + MomentOf(FactNames.Time).TimeOfDay });
        foreach (var name in FactWords.ClosedNames.Where(name => !worlds.ContainsKey(name) && !PartyWorlds.Knows(name)))
        {
            facts.Set(name, FactWords.Closed(name)![0]);
        }

        foreach (var world in worlds)
        {
            facts.Set(world.Key, [.. world.Value!.Of(world.Key)]);
        }

        return rule.IsTrueFor(facts) ? facts : null;
    }
}
