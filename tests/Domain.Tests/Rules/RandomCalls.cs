using Telephony.Domain.Calls;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Tests.Rules;

/// <summary>Conditions as somebody might write them, and calls whose facts hang together as those of real ones do (CallFactsOf in the plug-ins).</summary>
internal sealed class RandomCalls(int seed)
{
    private static readonly string[] Tables = ["contact", "account", "lead", "systemuser", "incident", "salesorder", "new_vehicle"];
    private static readonly string[] Customers = ["", "contact", "account"];
    private static readonly string[] Ids = ["11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"];
    private static readonly string[] Numbers = ["", "1234", "123", "Support"];
    private static readonly string[] Names = ["", "Anna", "A", "Berta", "anna"];

    private static readonly (string[] Names, string[] Signs, string[] Values)[] Terms =
    [
        (["direction"], ["=", "!="], ["inbound", "queue", "outbound", "transfer", "ccOutbound", "clicktocall", "in*", "*"]),
        (["lookupCount"], ["=", "!=", "<", ">"], ["0", "1", "2", "3", "*"]),
        (["fromParty.Key", "ReType", "customerType", "fromType", "toType"], ["=", "!="], ["contact", "account", "systemuser", "incident", "new_vehicle", "", "c*", "*t", "*"]),
        (["ReId", "customerID", "fromId", "toId"], ["=", "!="], [.. Ids, "", "1*"]),
        (["callerName"], ["=", "!="], ["Anna", "A*", "*a", "Berta", "", "*"]),
        (["dnis", "queueName"], ["=", "!="], ["1234", "123", "12*", "*4", "Support", "S*", ""]),
        (["weekday"], ["=", "!="], ["mon", "mon-fri", "sat", "fri-mon", "tue-wed"]),
        (["time"], ["=", "!="], ["09:00-12:00", "08:00-18:00", "22:00-06:00", "12:00", "00:00-23:59"]),
        (["time"], ["<", ">"], ["09:00", "12:00", "18:00"]),
        (["extension"], ["=", "!=", "<", ">"], ["1001", "1002", "2000"]),
        (["isCallback"], ["=", "!="], ["true", "false", "*e"]),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A condition of one to four terms that can be read.</summary>
    public PopRule Rule(string key)
    {
        while (true)
        {
            var condition = string.Join("&&", Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Term()));
            if (PopRuleReader.Read(key, condition + "=>default", out _) is { } rule)
            {
                return rule;
            }
        }
    }

    public CallFacts Call()
    {
        var direction = (CallDirection)_random.Next(5);
        var count = _random.Next(4);
        var table = count == 0 ? "" : One(Tables);
        var isCaller = count == 1 && _random.Next(4) > 0;
        var (record, agent) = (isCaller ? One(Ids) : "", One(Ids));
        var isPerson = table is "contact" or "account" or "lead" or "systemuser";
        var customer = !isCaller ? "" : isPerson ? table : table is "incident" or "salesorder" ? One(Customers) : "";
        var (other, own) = direction is CallDirection.Inbound or CallDirection.Transfer ? ("from", "to") : ("to", "from");
        return new CallFacts { LocalTime = new DateTime(2026, 2, 1).AddMinutes(_random.Next(7 * 24 * 60)) }
            .Set("direction", RuleDirections.InConditions(direction)).Set("lookupCount", count).Set("fromParty.Key", table)
            .Set("ReType", isCaller ? table : "").Set("ReId", record)
            .Set("customerType", customer).Set("customerID", customer.Length == 0 ? "" : isPerson ? record : One(Ids))
            .Set(other + "Type", table).Set(other + "Id", record).Set(own + "Type", "systemuser").Set(own + "Id", agent)
            .Set("callerName", One(Names)).Set("dnis", One(Numbers), One(Numbers), One(Numbers)).Set("queueName", One(Numbers), One(Numbers))
            .Set("extension", One(["1001", "1002", "3000", ""])).Set("isCallback", _random.Next(2) == 0 ? "true" : "false");
    }

    private string Term()
    {
        var (names, signs, values) = One(Terms);
        var value = _random.Next(3) == 0 ? $"{One(values)}|{One(values)}" : One(values);
        return One(names) + One(signs) + value;
    }

    private T One<T>(T[] of) => of[_random.Next(of.Length)];
}
