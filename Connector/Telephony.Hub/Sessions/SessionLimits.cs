using System.Net;
using Telephony.Hub.Limits;

namespace Telephony.Hub.Sessions;

/// <summary>How often sessions may be asked for, by one address and by all, and how many tickets that are no good one address may try.</summary>
internal sealed class SessionLimits(HubOptions options, TimeProvider clock)
{
    private const int MostKept = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (TokenBucket Requests, RefusalBudget Refusals)> _addresses = new(StringComparer.Ordinal);
    private readonly TokenBucket _all = new(options.AllSessionRequestsPerTenSeconds, clock);

    /// <summary>True when this address may offer a ticket once more.</summary>
    public bool AllowsTicket(IPAddress? address)
    {
        var (requests, refusals) = Of(address);
        return requests.TakeOne() && !refusals.IsSpent && _all.TakeOne();
    }

    /// <summary>True when this address may renew once more: made-up tickets of a neighbour's do not count, since a renewal asks nobody else.</summary>
    public bool AllowsRenewal(IPAddress? address) => Of(address).Requests.TakeOne() && _all.TakeOne();

    /// <summary>The tickets of this address that a connector is asked about.</summary>
    public RefusalBudget RefusalsOf(IPAddress? address) => Of(address).Refusals;

    /// <summary>An address as the log and the limits name it: of IPv6 the network, since a home has 2^64 addresses.</summary>
    public static string NameOf(IPAddress? address)
    {
        if (address is null)
        {
            return "an unknown address";
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily is not System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4().ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }

    private (TokenBucket Requests, RefusalBudget Refusals) Of(IPAddress? address)
    {
        var name = NameOf(address);
        lock (_lock)
        {
            if (_addresses.TryGetValue(name, out var known))
            {
                return known;
            }

            Forget();
            return _addresses[name] = (new TokenBucket(options.SessionRequestsPerTenSeconds, clock), new RefusalBudget(options.RefusedTicketsPerTenSeconds, clock));
        }
    }

    // An address whose buckets are full again is like one that never asked.
    private void Forget()
    {
        if (_addresses.Count < MostKept)
        {
            return;
        }

        foreach (var (name, _) in _addresses.Where(each => each.Value.Requests.IsFull && each.Value.Refusals.IsUntouched).ToList())
        {
            _addresses.Remove(name);
        }

        if (_addresses.Count >= MostKept)
        {
            _addresses.Clear();
        }
    }
}
