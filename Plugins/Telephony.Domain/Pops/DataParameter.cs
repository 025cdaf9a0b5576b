using System.Text;

namespace Telephony.Domain.Pops;

/// <summary>
/// The query parameter <c>Data</c> that custom pages and the scripting pane get: <c>name=value</c> pairs in a fixed order,
/// joined with <c>&amp;</c>, form-url-encoded as a whole. In a value <c>% &amp; = +</c> are escaped beforehand, so that a page
/// that decodes once still reads every value without them byte for byte, and a page that decodes each value again reads all.
/// </summary>
public sealed record DataParameter
{
    /// <summary>The state of the call: <c>incoming</c>, <c>start</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Id of the phonecall.</summary>
    public string PhoneCallId { get; init; } = "";

    /// <summary><c>inbound</c> or <c>queue</c>.</summary>
    public string Direction { get; init; } = "";

    /// <summary>The other party's number as the PBX gives it.</summary>
    public string TelephoneNo { get; init; } = "";

    /// <summary>The DNIS.</summary>
    public string Dnis { get; init; } = "";

    public string DnisName { get; init; } = "";

    /// <summary>The agent's systemuser id.</summary>
    public string AgentId { get; init; } = "";

    /// <summary>Table of the other party.</summary>
    public string CustomerType { get; init; } = "";

    /// <summary>Id of the other party.</summary>
    public string CustomerId { get; init; } = "";

    /// <summary>Table of the regarding record.</summary>
    public string RegardingType { get; init; } = "";

    /// <summary>Id of the regarding record.</summary>
    public string RegardingId { get; init; } = "";

    /// <summary>Id of the cts_dialercall row.</summary>
    public string DtCallId { get; init; } = "";

    /// <summary>The agent's name.</summary>
    public string Agent { get; init; } = "";

    /// <summary>The other party's full name.</summary>
    public string FullName { get; init; } = "";

    /// <summary>The phonecall's description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The phonecall's own text column; empty where the organization has none.</summary>
    public string CustomText { get; init; } = "";

    /// <summary>The phonecall's subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The pairs with their values escaped, not yet encoded as a whole.</summary>
    public string Pairs()
    {
        string[] pairs =
        [
            Pair("state", State), Pair("type", "phonecall"), Pair("phoneCallID", PhoneCallId), Pair("direction", Direction),
            Pair("telephoneNo", TelephoneNo), Pair("dnis", Dnis), Pair("dnisName", DnisName),
            Pair("agentType", AgentId.Length == 0 ? "" : "systemuser"), Pair("agentId", AgentId), Pair("customerType", CustomerType),
            Pair("customerID", CustomerId), Pair("ReType", RegardingType), Pair("ReId", RegardingId), Pair("dtCallId", DtCallId),
            Pair("agent", Agent), Pair("fullName", FullName), Pair("description", Description),
            Pair("customText", CustomText), Pair("subject", Subject),
        ];
        return string.Join("&", pairs);
    }

    /// <summary>The address with <c>Data</c> as its last query parameter, before a fragment.</summary>
    public static string AppendTo(string address, string pairs)
    {
        var hash = address.IndexOf('#');
        var fragment = hash < 0 ? "" : address.Substring(hash);
        var front = hash < 0 ? address : address.Substring(0, hash);
        var separator = front.IndexOf('?') < 0 ? "?" : front.EndsWith("?", StringComparison.Ordinal) ? "" : "&";
        return front + separator + "Data=" + FormEncode(pairs) + fragment;
    }

    /// <summary>The <c>application/x-www-form-urlencoded</c> encoding: UTF-8, blanks as plus.</summary>
    public static string FormEncode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var letter = (char)unit;
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '*')
            {
                encoded.Append(letter);
            }
            else
            {
                encoded.Append(letter == ' ' ? "+" : "%" + unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    private static string Pair(string name, string value) =>
        name + "=" + value.Replace("%", "%25").Replace("&", "%26").Replace("=", "%3D").Replace("+", "%2B");
}
