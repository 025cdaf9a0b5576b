using LocalDataverse;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Benchmarks;

/// <summary>Counts one user's requests that bring events, and how long all that this user asks takes in the org.</summary>
internal sealed class RequestCounter : IDisposable
{
    private readonly LocalOrganization _organization;
    private readonly Guid _userId;
    private int _recordings;
    private long _ticks;

    /// <summary>Counts from now on.</summary>
    public RequestCounter(LocalOrganization organization, Guid userId)
    {
        (_organization, _userId) = (organization, userId);
        _organization.RequestExecuted += Note;
    }

    /// <summary>Requests that brought events.</summary>
    public int Recordings => Volatile.Read(ref _recordings);

    /// <summary>How long all requests of the user took in the org together, from start to end, plug-ins too: what the limit on execution time counts.</summary>
    public TimeSpan ExecutionTime => new(Interlocked.Read(ref _ticks));

    /// <summary>Rows of cts_dialercallevent so far: the events that arrived.</summary>
    public static int Events(LocalOrganization organization) => Count(organization, new QueryExpression(DialerCallEvent.TableName));

    /// <summary>Calls of which Dataverse has the end.</summary>
    public static int EndedCalls(LocalOrganization organization) => Count(organization, new QueryExpression(DialerCall.TableName)
    {
        Criteria = { Conditions = { new ConditionExpression(DialerCall.State, ConditionOperator.Equal, (int)Contracts.Generated.Choices.CallState.End) } },
    });

    /// <inheritdoc/>
    public void Dispose() => _organization.RequestExecuted -= Note;

    private static int Count(LocalOrganization organization, QueryExpression query) =>
        organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities.Count;

    private void Note(object? sender, RequestExecutedEventArgs request)
    {
        if (request.Depth != 1 || request.CallerId != _userId)
        {
            return;
        }

        Interlocked.Add(ref _ticks, request.Duration.Ticks);
        if (request.RequestName == RecordCallEvents.Name)
        {
            Interlocked.Increment(ref _recordings);
        }
    }
}
