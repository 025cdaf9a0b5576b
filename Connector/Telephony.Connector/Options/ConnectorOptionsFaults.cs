using System.Text;
using System.Text.RegularExpressions;
using Telephony.Connector.Calls;
using Telephony.Domain.Agents;

namespace Telephony.Connector.Options;

/// <summary>Names all settings that cannot work at once, each with what was expected.</summary>
internal static class ConnectorOptionsFaults
{
    private const int MostRefreshSeconds = 45;
    private const int MostReconnectSeconds = 5;
    private const int ShortestSecret = 32;

    /// <summary>The faults, a sentence each; empty when all is well.</summary>
    /// <param name="clock">By which certificates expire; null for the system's.</param>
    public static IReadOnlyList<string> Of(ConnectorOptions options, TimeProvider? clock = null) =>
        [.. options.Unreadable, .. General(options), .. Ami(options.Ami), .. Tls(options.Ami, clock ?? TimeProvider.System), .. Dataverse(options.Dataverse), .. Lease(options.Lease), .. Operate(options), .. Outbox(options.Outbox), .. Calls(options.Calls), .. Commands(options.Commands), .. Hub(options.Hub)];

    private static IEnumerable<string> General(ConnectorOptions options)
    {
        if (options.Pbx.Length is 0 or > 100 || !options.Pbx.All(PhoneNames.IsAllowed))
        {
            yield return "Connector:Pbx has to be a name of 1 to 100 letters A to Z, digits, '.', '_' and '-', the same as in the agents' rows (cts_pbx).";
        }
    }

    private static IEnumerable<string> Ami(AmiSettings ami)
    {
        if (ami.Host.Length == 0)
        {
            yield return "Connector:Ami:Host is empty; give the name or address of the Asterisk server.";
        }

        if (ami.Port is < 1 or > 65535)
        {
            yield return $"Connector:Ami:Port is {ami.Port}; expected 1 to 65535, usually 5038.";
        }

        if (ami.Username.Length == 0)
        {
            yield return "Connector:Ami:Username is empty; give the name of a user in Asterisk's manager.conf.";
        }

        if (ami.Secret.Length == 0)
        {
            yield return $"Connector:Ami:Secret is empty; give the secret of the user '{ami.Username}' in Asterisk's manager.conf.";
        }

        if (ami.PingSeconds <= 0 || ami.AnswerSeconds <= 0 || ami.MaxReconnectSeconds <= 0 || ami.RefusedSeconds <= 0)
        {
            yield return "Connector:Ami: PingSeconds, AnswerSeconds, MaxReconnectSeconds and RefusedSeconds have to be more than 0.";
        }
    }

    private static IEnumerable<string> Tls(AmiSettings ami, TimeProvider clock)
    {
        if (ami.CaFile.Length == 0)
        {
            yield break;
        }

        if (!ami.UseTls)
        {
            yield return "Connector:Ami:CaFile is set, but Connector:Ami:UseTls is false: the line would not be encrypted.";
        }

        if (CaFile.FaultOf(ami.CaFile, clock) is { } fault)
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Dataverse(DataverseSettings dataverse)
    {
        if (!Uri.TryCreate(dataverse.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            yield return "Connector:Dataverse:Url has to be the organization's address, such as https://contoso.crm4.dynamics.com.";
        }
        else if (url.Scheme == "http" && !url.IsLoopback)
        {
            yield return "Connector:Dataverse:Url has to begin with https: a token must not travel in the clear.";
        }

        if (dataverse.RequestSeconds <= 0)
        {
            yield return "Connector:Dataverse:RequestSeconds has to be more than 0.";
        }

        if (dataverse.AgentRefreshSeconds is not (> 0 and <= MostRefreshSeconds))
        {
            yield return $"Connector:Dataverse:AgentRefreshSeconds has to be more than 0 and at most {MostRefreshSeconds}: whoever is disabled has to lose the phone within a minute.";
        }

        var missing = dataverse.Authentication switch
        {
            DataverseAuthentication.ClientSecret => Missing(("TenantId", dataverse.TenantId), ("ClientId", dataverse.ClientId), ("ClientSecret", dataverse.ClientSecret)),
            DataverseAuthentication.Certificate => Missing(("TenantId", dataverse.TenantId), ("ClientId", dataverse.ClientId), ("CertificatePath", dataverse.CertificatePath)),
            DataverseAuthentication.Token => Missing(("Token", dataverse.Token)),
            _ => "",
        };
        if (missing.Length > 0)
        {
            yield return $"Connector:Dataverse:Authentication is {dataverse.Authentication} and needs {missing} beside it.";
        }

        if (dataverse.CertificatePath.Length > 0 && !File.Exists(dataverse.CertificatePath))
        {
            yield return $"Connector:Dataverse:CertificatePath names '{dataverse.CertificatePath}', which is not there.";
        }
    }

    private static IEnumerable<string> Operate(ConnectorOptions options)
    {
        if (options.Health.Port is < 0 or > 65535 || options.Health.Address.Length == 0)
        {
            yield return "Connector:Health: Port has to be 1 to 65535, or 0 for none, and Address an address of this machine.";
        }

        if (options.Telemetry.OtlpEndpoint.Length > 0 && !IsWebAddress(options.Telemetry.OtlpEndpoint))
        {
            yield return "Connector:Telemetry:OtlpEndpoint has to be the address of a collector, such as http://localhost:4317.";
        }

        if (options.Telemetry.Seconds < 1 || options.Dataverse.OtherOrganizationSeconds <= 0)
        {
            yield return "Connector:Telemetry:Seconds has to be 1 or more, Connector:Dataverse:OtherOrganizationSeconds more than 0.";
        }

        foreach (var organization in options.Dataverse.Organizations.Where(address => !IsWebAddress(address)))
        {
            yield return $"Connector:Dataverse:Organizations holds '{organization}', which is not an address such as https://other.crm4.dynamics.com.";
        }
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http";

    private static IEnumerable<string> Lease(LeaseSettings lease)
    {
        if (lease.Seconds is < 1 or > 600 || lease.Name.Length > 200)
        {
            yield return "Connector:Lease: Seconds has to be 1 to 600, Name at most 200 characters.";
        }
    }

    private static IEnumerable<string> Outbox(OutboxSettings outbox)
    {
        if (outbox.Path.Length == 0)
        {
            yield return "Connector:Outbox:Path is empty; give a file on a disk that survives restarts.";
        }

        if (outbox.MaxBatchEvents is < 1 or > 1000 || outbox.Lanes is < 1 or > 16 || outbox.MaxLanes is < 1 or > 52 || outbox.LingerMilliseconds is < 0 or > 60_000)
        {
            yield return "Connector:Outbox: MaxBatchEvents has to be 1 to 1000, Lanes 1 to 16, MaxLanes 1 to 52, LingerMilliseconds 0 to 60000.";
        }

        if (outbox.MaxEvents < 1000 || outbox.MaxRetrySeconds <= 0)
        {
            yield return "Connector:Outbox: MaxEvents has to be 1000 or more, MaxRetrySeconds more than 0.";
        }
    }

    private static IEnumerable<string> Calls(CallSettings calls)
    {
        if (PatternFault(calls.AgentChannelPattern, groups: 1) is { } fault)
        {
            yield return $"Connector:Calls:AgentChannelPattern {fault}";
        }

        if (CallerNames.Refuse(calls.DnisPattern) is { } refusal)
        {
            yield return $"Connector:Calls:DnisPattern: {refusal}";
        }

        if (!calls.AgentChannel.Contains("{extension}", StringComparison.Ordinal))
        {
            yield return "Connector:Calls:AgentChannel has to hold {extension}, such as PJSIP/{extension}.";
        }

        if (calls.ClickToDialContext.Length == 0 || calls.TransferContext.Length == 0)
        {
            yield return "Connector:Calls: ClickToDialContext and TransferContext have to name contexts of the dialplan.";
        }

        if (RecordingTemplate.FaultOf(calls.RecordingUrl) is { } recording)
        {
            yield return $"Connector:Calls:RecordingUrl {recording}";
        }

        if (calls.ClickToDialSeconds < 1 || calls.DefaultWrapSeconds < 0)
        {
            yield return "Connector:Calls: ClickToDialSeconds has to be 1 or more, DefaultWrapSeconds 0 or more.";
        }
    }

    private static IEnumerable<string> Commands(CommandSettings commands)
    {
        if (commands.ConfirmSeconds is <= 0 or > 15)
        {
            yield return "Connector:Commands:ConfirmSeconds has to be more than 0 and at most 15: the hub waits 20 s for an answer.";
        }

        if (commands.AnswerOn.Length > 0 && PatternFault(commands.AnswerOn, groups: 0) is { } fault)
        {
            yield return $"Connector:Commands:AnswerOn {fault}";
        }

        foreach (var (name, digits) in new[] { (nameof(commands.ThreeWayDigits), commands.ThreeWayDigits), (nameof(commands.SwapDigits), commands.SwapDigits) })
        {
            if (digits.Length == 0 || digits.Any(digit => !"0123456789*#".Contains(digit, StringComparison.Ordinal)))
            {
                yield return $"Connector:Commands:{name} may hold 0 to 9, * and # only, and at least one of them.";
            }
        }
    }

    private static IEnumerable<string> Hub(HubSettings hub)
    {
        if (!hub.Enabled)
        {
            yield break;
        }

        if (!Uri.TryCreate(hub.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0 || url.Query.Length > 0)
        {
            yield return "Connector:Hub:Url has to be the hub's address, such as https://hub.example.com; Connector:Hub:Enabled=false runs without a hub.";
        }
        else if (url.Scheme == "http" && !url.IsLoopback)
        {
            yield return "Connector:Hub:Url has to begin with https: a secret must not travel in the clear.";
        }

        if (Encoding.UTF8.GetByteCount(hub.Secret) < ShortestSecret)
        {
            yield return $"Connector:Hub:Secret needs {ShortestSecret} bytes or more; give one of the secrets that the hub has for this PBX (Hub:Connectors).";
        }

        if (hub.MaxReconnectSeconds is not (> 0 and <= MostReconnectSeconds))
        {
            yield return $"Connector:Hub:MaxReconnectSeconds has to be more than 0 and at most {MostReconnectSeconds}: screens are dark meanwhile.";
        }
    }

    private static string Missing(params (string Name, string Value)[] settings) =>
        string.Join(", ", settings.Where(setting => setting.Value.Length == 0).Select(setting => setting.Name));

    private static string? PatternFault(string pattern, int groups)
    {
        try
        {
            var regex = new Regex(pattern, RegexOptions.NonBacktracking);
            return regex.GetGroupNumbers().Length > groups ? null : "needs a group in parentheses: its text is the extension.";
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return $"is not a pattern that can be used: {fault.Message}";
        }
    }
}
