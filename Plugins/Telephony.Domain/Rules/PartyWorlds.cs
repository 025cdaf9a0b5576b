using Telephony.Domain.Calls;

namespace Telephony.Domain.Rules;

/// <summary>
/// Tries what is claimed of who takes part with every way in which a call can have parties (<see cref="PartyFacts"/>). <c>agentId</c> is not among
/// the names: it is the id of the phone system's agent, too, so any text may be true of it.
/// </summary>
internal static class PartyWorlds
{
    // More are not tried: nothing is said then.
    private const int MostWorlds = 20_000;
    private const int MostValues = 100;

    private static readonly CallDirection[] BothWays = [CallDirection.Inbound, CallDirection.Outbound];

    private const string OneRecord = "is empty unless exactly one record was found";

    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;
    private static readonly HashSet<string> Tables = new([FactNames.FromPartyKey, "customerType", "ReType", "fromType", "toType"], Names);
    private static readonly HashSet<string> Ids = new(["customerID", "ReId", "fromId", "toId"], Names);
    private static readonly HashSet<string> Sides = new(["fromType", "toType", "fromId", "toId"], Names);
    private static readonly HashSet<string> Customer = new(["customerType", "customerID"], Names);

    private static readonly Dictionary<string, string> Meanings = new(Names)
    {
        [FactNames.FromPartyKey] = "is empty unless records were found, and otherwise the table of the first one",
        ["ReType"] = OneRecord + ", and then its table, as fromParty.Key",
        ["ReId"] = OneRecord + ", and then its id",
        ["customerType"] = OneRecord + ", and then its table if it is a contact, account, lead or user, and the table of its customer if it is an order, a case or an opportunity",
        ["customerID"] = OneRecord + ", and then its id if it is a contact, account, lead or user, and the id of its customer if it is an order, a case or an opportunity",
        ["fromType"] = "is systemuser when we call, and fromParty.Key when we are called",
        ["toType"] = "is systemuser when we are called, and fromParty.Key when we call",
        ["fromId"] = "is the agent's when we call, and that of the one record found when we are called",
        ["toId"] = "is the agent's when we are called, and that of the one record found when we call",
    };

    /// <summary>Whether a name says something about who takes part.</summary>
    public static bool Knows(string name) => Tables.Contains(name) || Ids.Contains(name) || Is(name, FactNames.LookupCount) || Is(name, FactNames.Direction);

    /// <summary>Whether no call can be as claimed of several names; false where that is not certain.</summary>
    /// <param name="claims">Of names that are known here.</param>
    public static bool AreNever(IReadOnlyList<Claim> claims)
    {
        // Who calls matters only to the two sides.
        List<Claim> linked = [.. claims.Any(IsOf(Sides)) ? claims : claims.Where(claim => !Is(claim.Term.Name, FactNames.Direction))];
        var isTooMuch = linked.Sum(claim => claim.Term.Alternatives.Count) > MostValues;
        if (isTooMuch || linked.Select(claim => claim.Term.Name).Distinct(Names).Count() < 2 || !IsCertain(linked, Tables) || !IsCertain(linked, Ids))
        {
            return false;
        }

        // Beyond those that are tried there may be one.
        return !Of(linked).Take(MostWorlds + 1).Where((world, i) => i == MostWorlds || AreTrueFor(world, linked)).Any();
    }

    /// <summary>Parties of a call for which all terms are true; null where none were found.</summary>
    /// <param name="terms">Of names that are known here.</param>
    public static PartyFacts? Example(IReadOnlyList<Term> terms)
    {
        List<Claim> claims = [.. terms.Select(term => new Claim(term, true))];
        return claims.Sum(claim => claim.Term.Alternatives.Count) > MostValues ? null : Of(claims).Take(MostWorlds).FirstOrDefault(world => AreTrueFor(world, claims));
    }

    /// <summary>The fewest terms of a condition that exclude each other; null where none are known to.</summary>
    public static IReadOnlyList<Term>? ConflictIn(IReadOnlyList<Term> condition)
    {
        List<Term> terms = [.. condition.Where(term => Knows(term.Name))];
        var pairs = terms.SelectMany((one, i) => terms.Skip(i + 1).Select(other => new List<Term> { one, other }));
        var triples = terms.SelectMany((one, i) => terms.Skip(i + 1).SelectMany((other, j) => terms.Skip(i + j + 2).Select(third => new List<Term> { one, other, third })));
        return pairs.Concat(triples).Concat([terms]).FirstOrDefault(some => AreNever([.. some.Select(term => new Claim(term, true))]));
    }

    /// <summary>Why terms exclude each other: what their names mean, as the end of a sentence.</summary>
    public static string Reason(IReadOnlyList<Term> conflict)
    {
        List<string> names = [.. conflict.Select(term => term.Name).Where(name => Meanings.ContainsKey(name) && !Is(name, FactNames.FromPartyKey)).Distinct(Names)];
        if (names.Count == 0 || (names.Exists(Sides.Contains) && conflict.Any(term => Is(term.Name, FactNames.LookupCount))))
        {
            names.Add(FactNames.FromPartyKey);
        }

        return string.Join("; ", names.Select(name => $"{name} {Meanings[name]}"));
    }

    private static bool AreTrueFor(PartyFacts world, List<Claim> claims)
    {
        var facts = world.AddTo(new CallFacts());
        return claims.TrueForAll(claim => claim.IsTrueFor(facts));
    }

    // What two patterns have in common is not worked out.
    private static bool IsCertain(List<Claim> claims, HashSet<string> names) => claims.Where(IsOf(names)).Count(claim => claim.NeedsAFit && claim.HasPattern) <= 1;

    private static IEnumerable<PartyFacts> Of(List<Claim> claims)
    {
        List<string> tables = [.. Texts(claims, Tables).Concat(claims.Exists(claim => Customer.Contains(claim.Term.Name)) ? CallerTables.All : []).Distinct(StringComparer.Ordinal)];
        List<string> ids = claims.Exists(claim => Ids.Contains(claim.Term.Name)) ? [.. Texts(claims, Ids)] : [TermWorlds.Other];
        return
            from count in TermWorlds.Counts(claims.Select(claim => claim.Term).Where(term => Is(term.Name, FactNames.LookupCount)))
            from table in count == 0 ? [""] : tables
            from caller in count == 1 ? Callers(table, tables, ids) : [null]
            from direction in claims.Exists(claim => Is(claim.Term.Name, FactNames.Direction)) ? FactWords.Directions() : BothWays
            from agent in ids
            select new PartyFacts { Direction = direction, Count = count, Table = table, Caller = caller, AgentId = agent };
    }

    private static IEnumerable<CallerFacts?> Callers(string table, List<string> tables, List<string> ids)
    {
        yield return null;
        foreach (var id in ids)
        {
            if (CallerTables.IsPerson(table))
            {
                yield return new CallerFacts(id, table, id);
                continue;
            }

            yield return new CallerFacts(id, "", "");
            foreach (var customer in CallerTables.CustomerColumnOf(table) is null ? [] : tables.SelectMany(_ => ids, (of, its) => new CallerFacts(id, of, its)))
            {
                yield return customer;
            }
        }
    }

    // A table and an id are never empty where there is one.
    private static IEnumerable<string> Texts(List<Claim> claims, HashSet<string> names) =>
        TermWorlds.Texts(claims.Where(IsOf(names)).Select(claim => claim.Term)).Where(text => text.Length > 0).Select(text => text.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    private static Func<Claim, bool> IsOf(HashSet<string> names) => claim => names.Contains(claim.Term.Name);

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
