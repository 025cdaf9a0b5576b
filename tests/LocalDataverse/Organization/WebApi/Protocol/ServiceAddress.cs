using System.Text.RegularExpressions;

namespace LocalDataverse.WebApi.Protocol;

/// <summary>Addresses of resources, absolute or relative to the service root.</summary>
public static partial class ServiceAddress
{
    /// <summary>
    /// The path behind <c>/api/data/v9.x/</c> of an address that is absolute, starts at the host's root, or is relative already.
    /// </summary>
    public static string PathBehindRoot(string address, string serviceRoot)
    {
        if (address.StartsWith(serviceRoot, StringComparison.OrdinalIgnoreCase))
        {
            return address[serviceRoot.Length..];
        }

        var root = Root().Match(address);
        return root.Success ? address[root.Length..] : address.TrimStart('/');
    }

    [GeneratedRegex("^(https?://[^/]+)?/api/data/v9\\.[0-2]/", RegexOptions.IgnoreCase)]
    private static partial Regex Root();
}
