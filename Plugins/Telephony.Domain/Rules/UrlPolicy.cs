using System.Globalization;

namespace Telephony.Domain.Rules;

/// <summary>Which addresses may pop. Script addresses never; files only when allowed; web addresses of allowed hosts.</summary>
/// <param name="AllowedHosts">Host names, <c>*.example.com</c> for every host below; empty allows every host.</param>
/// <param name="AllowsFiles">Whether <c>file:</c> addresses may pop.</param>
public sealed record UrlPolicy(IReadOnlyList<string> AllowedHosts, bool AllowsFiles)
{
    /// <summary>Allows every host and no files.</summary>
    public static UrlPolicy Open { get; } = new([], false);

    /// <summary>Why the address may not pop, in a sentence that says what to change; null when it may.</summary>
    public string? Refuse(string address)
    {
        if (RefuseForm(address) is { } problem)
        {
            return problem;
        }

        var scheme = SchemeOf(address);
        if (scheme == "file")
        {
            return AllowsFiles ? null : "The address is a file; set \"Allow File Pops\" to true to pop files.";
        }

        return scheme.Length == 0 || AllowedHosts.Count == 0 || AllowedHosts.Any(allowed => HostFits(HostOf(address), allowed))
            ? null
            : $"The host \"{HostOf(address)}\" is not in \"Allowed Pop Hosts\"; add it there or change the rule.";
    }

    /// <summary>
    /// Why a page that one agent looks at may not open on a colleague's screen; null when it may. Stricter than what a rule may pop: a path of the
    /// organization, or a host that an administrator has listed; where none is listed, none.
    /// </summary>
    public string? RefuseShared(string address) => Refuse(address)
        ?? (IsPath(address) || (AllowedHosts.Count > 0 && SchemeOf(address) != "file") ? null
            : "A colleague sees only pages of this organization, written as a path, and of the hosts in \"Allowed Pop Hosts\".");

    /// <summary>Why the address can never pop, whatever the settings say; null when it could.</summary>
    public static string? RefuseForm(string address)
    {
        // Browsers drop line breaks and tabs anywhere in an address and control characters before it (https://url.spec.whatwg.org/#url-parsing).
        if (address.Any(IsHidden) || address.IndexOf('\\') >= 0)
        {
            return "The address has a control character, an invisible one or a backslash; remove it.";
        }

        var scheme = SchemeOf(address);
        if (scheme is "http" or "https")
        {
            return IsPlainHost(HostOf(address)) && AuthorityOf(address).IndexOf('@') < 0
                && Uri.TryCreate(address, UriKind.Absolute, out _)
                ? null
                : "The address has no plain host name; write https://host/path, and a name with other letters as xn--.";
        }

        if (scheme == "file")
        {
            return null;
        }

        if (scheme.Length > 0)
        {
            return $"Addresses that begin with \"{scheme}:\" never pop; use https:.";
        }

        return IsPath(address)
            ? null
            : "The address is neither absolute (https://host/path) nor a path of the organization (/WebResources/name).";
    }

    // However many slashes stand at the front, a browser reads what follows two of them as a host
    // (https://url.spec.whatwg.org/#special-authority-ignore-slashes-state).
    private static bool IsPath(string address) => address.Length > 0 && address[0] == '/' && (address.Length == 1 || address[1] != '/');

    // Unicode's format characters turn or hide text: U+202E, U+200B.
    private static bool IsHidden(char letter) => char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Browsers fold look-alikes such as a full-width stop into dots and decode percent signs, which would show another host than it is.
    private static bool IsPlainHost(string host) =>
        host.Length > 0 && (host.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_') || Uri.CheckHostName(host) == UriHostNameType.IPv6);

    private static string SchemeOf(string address)
    {
        var colon = address.IndexOf(':');
        var scheme = colon < 0 ? "" : address.Substring(0, colon).Trim();
        return scheme.IndexOfAny(['/', '?', '#']) < 0 ? scheme.ToLowerInvariant() : "";
    }

    private static string HostOf(string address)
    {
        var authority = AuthorityOf(address);
        var bracket = authority.IndexOf(']');
        var port = bracket < 0 ? authority.LastIndexOf(':') : authority.IndexOf(':', bracket);
        return (port < 0 ? authority : authority.Substring(0, port)).ToLowerInvariant();
    }

    private static string AuthorityOf(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var isAtFront = start == 0 || (start > 0 && address[start - 1] == ':' && start - 1 == address.IndexOf(':'));
        if (!isAtFront)
        {
            return "";
        }

        var authority = address.Substring(start + 2);
        var end = authority.IndexOfAny(['/', '?', '#']);
        return end < 0 ? authority : authority.Substring(0, end);
    }

    private static bool HostFits(string host, string allowed)
    {
        var name = allowed.Trim().ToLowerInvariant();
        return name.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(name.Substring(1), StringComparison.Ordinal) && host.Length > name.Length - 1
            : host == name;
    }
}
