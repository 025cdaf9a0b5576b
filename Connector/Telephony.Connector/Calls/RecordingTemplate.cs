using System.Text.RegularExpressions;

namespace Telephony.Connector.Calls;

/// <summary>
/// Where a call's recording is: the template of <c>Connector:Calls:RecordingUrl</c> with its placeholders filled. <c>{pbx}</c>,
/// <c>{uniqueid}</c> (of the call's first channel) and <c>{extension}</c> are known of every call; any other name is a channel variable of
/// the customer's channel, which Asterisk sends along when <c>channelvars</c> in manager.conf names it. <c>{NAME:file}</c> takes what
/// follows the last slash.
/// </summary>
internal sealed partial class RecordingTemplate(string template)
{
    private const int Longest = 500;
    private const string FilePart = ":file";

    /// <summary>The address; empty without a template, or while a value is not known.</summary>
    public string Of(Func<string, string> valueOf)
    {
        var isComplete = true;
        var address = Placeholder().Replace(template, match =>
        {
            var name = match.Groups[1].Value;
            var isFile = name.EndsWith(FilePart, StringComparison.Ordinal);
            var value = valueOf(isFile ? name[..^FilePart.Length] : name);
            isComplete &= value.Length > 0;
            return Escape(isFile ? value[(value.LastIndexOf('/') + 1)..] : value);
        });
        return isComplete && address.Length <= Longest ? address : "";
    }

    /// <summary>What is wrong with a template; null when it can be used or there is none.</summary>
    public static string? FaultOf(string template) =>
        template.Length == 0 || (template.StartsWith("https://", StringComparison.Ordinal) && !Placeholder().Replace(template, "x").AsSpan().ContainsAny('{', '}')
            && Uri.TryCreate(Placeholder().Replace(template, "x"), UriKind.Absolute, out _))
            ? null
            : "has to be an https address with placeholders such as {uniqueid} or {MIXMONITOR_FILENAME:file}.";

    // A path stays a path; everything else is data.
    private static string Escape(string value) => string.Join('/', value.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "..").Select(Uri.EscapeDataString));

    [GeneratedRegex(@"\{([A-Za-z_][A-Za-z0-9_]*(?::file)?)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
