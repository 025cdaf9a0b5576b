using System.Collections.Concurrent;
using System.Text.Json;
using Telephony.Connector.Options;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Asks the organization that a call's DNIS names whom to show: <c>cts_ResolveCall</c> there, as the same person by their id in the tenant's
/// directory. Only organizations that the settings allow are asked: a row of Dataverse must not send callers' numbers anywhere.
/// </summary>
internal sealed class OrganizationQuestions(ConnectorOptions options, TimeProvider clock) : IDisposable
{
    private const string CallerHeader = "CallerObjectId";

    private readonly ConcurrentDictionary<string, Lazy<DataverseHttp>> _organizations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Uri _home = new(options.Dataverse.Url);

    /// <summary>True when the pop has to be decided by an organization other than this one.</summary>
    public bool Concerns(PopOrder pop) =>
        pop is { Organization.Length: > 0, Question: not null } && Uri.TryCreate(pop.Organization, UriKind.Absolute, out var there) && there.Authority != _home.Authority;

    /// <summary>The pop with the other organization's decision; with this one's and the reason where the other does not help.</summary>
    public async Task<PopOrder> DecideAsync(PopOrder pop, CancellationToken cancellationToken)
    {
        if (!IsAllowed(new Uri(pop.Organization)))
        {
            return At(pop, "Connector:Dataverse:Organizations does not name it");
        }

        if (pop.Question!.AgentObjectId.Length == 0)
        {
            return At(pop, "the agent's user has no id of the directory");
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(options.Dataverse.OtherOrganizationSeconds));
            var decision = await AskAsync(pop, limit.Token);
            return pop with { Decision = DecisionAbroad.Of(decision, pop.Organization, pop.Decision) };
        }
        catch (DataverseException fault)
        {
            return At(pop, fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return At(pop, "it did not answer in time");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var http in _organizations.Values.Where(http => http.IsValueCreated))
        {
            http.Value.Dispose();
        }
    }

    private static PopOrder At(PopOrder pop, string reason) => pop with
    {
        Decision = pop.Decision with { Reason = $"{pop.Decision.Reason} The organization {pop.Organization} was to decide: {reason}.".TrimStart() },
    };

    private bool IsAllowed(Uri organization) => options.Dataverse.Organizations.Any(allowed =>
        Uri.TryCreate(allowed, UriKind.Absolute, out var address) && address.Authority == organization.Authority && address.Scheme == organization.Scheme);

    private async Task<PopDecision> AskAsync(PopOrder pop, CancellationToken cancellationToken)
    {
        var question = pop.Question!;
        var http = _organizations.GetOrAdd(pop.Organization, url => new Lazy<DataverseHttp>(() => Open(url))).Value;
        using var request = DataverseHttp.Action(ResolveCall.Name, new Dictionary<string, object>
        {
            [ResolveCall.Request.PhoneNumber] = question.PhoneNumber,
            [ResolveCall.Request.Direction] = question.Direction,
            [ResolveCall.Request.Dnis] = question.Dnis,
            [ResolveCall.Request.QueueName] = question.QueueName,
            [ResolveCall.Request.CallerName] = question.CallerName,
            [ResolveCall.Request.CallerNameIsPlain] = true,
            [ResolveCall.Request.Variables] = JsonSerializer.Serialize(question.Variables, ContractJson.Options),
        });
        request.Headers.Add(CallerHeader, question.AgentObjectId);
        using var answer = await http.SendAsync(request, cancellationToken);
        return DataverseJson.TryRead<PopDecision>(DataverseHttp.Text(answer.RootElement, ResolveCall.Response.Decision)) ?? throw http.NoAnswer("its answer was not a decision");
    }

    private DataverseHttp Open(string url)
    {
        var settings = options.Dataverse with { Url = url };
        return new DataverseHttp(settings, new DataverseTokens(settings), clock);
    }
}
