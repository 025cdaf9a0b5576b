using System.Text.Json;
using Telephony.Connector.Calls;
using Telephony.Contracts;

namespace Telephony.Connector.Live;

/// <summary>A tracked call as it is stored: <c>{"call":{…},"consultOf":"1795259900.12"}</c>.</summary>
/// <param name="Call">All of it but what it says it does not keep.</param>
/// <param name="ConsultOf">Id of the call that is held while this one is a consultation; null, and left out, for any other.</param>
internal sealed record KeptCall(TrackedCall Call, string? ConsultOf)
{
    /// <summary>The call as JSON.</summary>
    public static string Write(TrackedCall call) => JsonSerializer.Serialize(new KeptCall(call, call.ConsultOf?.Id), ContractJson.Options);

    /// <summary>Brings stored calls together with those that they consult for.</summary>
    /// <returns>The calls, the oldest first.</returns>
    public static IReadOnlyList<TrackedCall> Join(IEnumerable<KeptCall> stored)
    {
        var kept = stored.DistinctBy(each => each.Call.Id).OrderBy(each => each.Call.Order).ToList();
        var calls = kept.ToDictionary(each => each.Call.Id, each => each.Call);
        foreach (var (call, consultOf) in kept)
        {
            call.ConsultOf = consultOf is null ? null : calls.GetValueOrDefault(consultOf);
        }

        return [.. kept.Select(each => each.Call)];
    }
}
