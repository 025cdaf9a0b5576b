namespace Telephony.Connector.Calls;

/// <summary>
/// Whom a queue means by a member. An agent on a mobile is a member like <c>Local/1001@mobile/n</c> or <c>Local/0171999@from-queue/n</c>: the watched
/// device tells the agent, else what is dialled, else another membership under the same name.
/// </summary>
/// <param name="names">Whose an endpoint is.</param>
/// <param name="endpointOf">The endpoint behind what a queue dials or watches.</param>
internal sealed class QueueMembers(ChannelNames names, Func<string, string> endpointOf)
{
    private readonly Dictionary<string, QueueMemberSeen> _byInterface = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _extensionOfName = new(StringComparer.Ordinal);

    /// <summary>Notes a member.</summary>
    public void Note(QueueMemberSeen member)
    {
        _byInterface[member.Interface] = member;
        if (ByDevices(member.Interface, member.StateInterface) is { Length: > 0 } extension)
        {
            _extensionOfName[member.MemberName] = extension;
        }
    }

    /// <summary>The agent whom a queue means when it dials this; empty for none.</summary>
    /// <param name="dialled">The whole interface, such as <c>Local/1001@from-queue/n</c>.</param>
    public string ExtensionOf(string dialled)
    {
        if (!_byInterface.TryGetValue(dialled, out var member))
        {
            return ByDevices(dialled, "");
        }

        var extension = ByDevices(member.Interface, member.StateInterface);
        return extension.Length > 0 ? extension : _extensionOfName.GetValueOrDefault(member.MemberName, "");
    }

    /// <summary>The same for the first half of a Local channel, which shows no options behind its endpoint.</summary>
    public string ExtensionOfLocal(string channelName)
    {
        var endpoint = ChannelNames.EndpointOf(channelName);
        return ExtensionOf(_byInterface.ContainsKey(endpoint + "/n") ? endpoint + "/n" : endpoint);
    }

    /// <summary>The number of a phone in <c>Local/1001@from-queue/n</c>, <c>hint:1001@ext-local</c> or <c>Agent:1001</c>; null where an endpoint is named.</summary>
    public static string? NumberIn(string device)
    {
        var begin = device.StartsWith("Local/", StringComparison.Ordinal) ? "Local/".Length : device.IndexOf(':', StringComparison.Ordinal) + 1;
        if (begin == 0)
        {
            return null;
        }

        var end = device.IndexOf('@', begin);
        return end < 0 ? device[begin..] : device[begin..end];
    }

    private string ByDevices(string dialled, string watched)
    {
        foreach (var device in new[] { watched, dialled })
        {
            if (device.Length > 0 && names.Classify(endpointOf(device)) is { Kind: ChannelKind.Agent } known)
            {
                return known.Extension;
            }
        }

        return "";
    }
}
