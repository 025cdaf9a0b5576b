using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Reports;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Reports;

/// <summary>
/// The measures of a plan for each agent: one query for each set of conditions. Dataverse aggregates at most 50,000 calls at once; of
/// more, the period is halved until each part has few enough, and the parts are added up: counts and sums allow that.
/// </summary>
internal sealed class CallTotals(IOrganizationService service, ReportPlan plan)
{
    // AggregateQueryRecordLimit exceeded. https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations
    private const int TooManyRecords = unchecked((int)0x8004E023);

    // A plug-in has two minutes.
    private const int MostQueries = 100;
    private readonly Dictionary<Guid, double[]> _totals = [];
    private readonly Dictionary<Guid, string> _names = [];
    private int _queries;

    /// <summary>The agents that have calls, with their measures in the order of the plan. The empty id has the calls without an agent.</summary>
    public IReadOnlyDictionary<Guid, double[]> ByAgent => _totals;

    /// <summary>The agents' names, as far as calls tell them.</summary>
    public IReadOnlyDictionary<Guid, string> Names => _names;

    /// <summary>Asks for everything.</summary>
    /// <exception cref="InvalidPluginExecutionException">There are too many calls in the period.</exception>
    public void Read(Period period)
    {
        var places = plan.Measures.Select((measure, place) => new KeyValuePair<int, Measure>(place, measure));
        foreach (var query in places.GroupBy(measure => measure.Value.Where.Key, StringComparer.Ordinal))
        {
            Read([.. query], query.First().Value.Where, period);
        }
    }

    private void Read(List<KeyValuePair<int, Measure>> measures, ConditionSet where, Period period)
    {
        var waiting = new Stack<Period>([period]);
        while (waiting.Count > 0)
        {
            var part = waiting.Pop();
            if (TryRead(measures, where, part) is { } groups)
            {
                groups.ForEach(group => Add(group, measures));
                continue;
            }

            var halves = Closed(part).Halves();
            if (halves.Count == 0)
            {
                throw TooMany();
            }

            waiting.Push(halves[1]);
            waiting.Push(halves[0]);
        }
    }

    // Null when there are too many calls for one query.
    private List<Entity>? TryRead(List<KeyValuePair<int, Measure>> measures, ConditionSet where, Period period)
    {
        var groups = new List<Entity>();
        for (var page = 1; ; page++)
        {
            if (++_queries > MostQueries)
            {
                throw TooMany();
            }

            try
            {
                var answer = service.RetrieveMultiple(new FetchExpression(MeasureQuery.Write(measures, where, period, page)));
                groups.AddRange(answer.Entities);
                if (!answer.MoreRecords)
                {
                    return groups;
                }
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode == TooManyRecords)
            {
                return null;
            }
        }
    }

    private void Add(Entity group, List<KeyValuePair<int, Measure>> measures)
    {
        var agent = Value(group, MeasureQuery.Agent) as EntityReference;
        var id = agent?.Id ?? Guid.Empty;
        if (agent is not null)
        {
            _names[id] = group.FormattedValues.TryGetValue(MeasureQuery.Agent, out var name) ? name : agent.Name ?? "";
        }

        if (!_totals.TryGetValue(id, out var totals))
        {
            _totals[id] = totals = new double[plan.Measures.Count];
        }

        foreach (var measure in measures)
        {
            totals[measure.Key] += Convert.ToDouble(Value(group, MeasureQuery.Alias(measure.Key)) ?? 0, CultureInfo.InvariantCulture);
        }
    }

    private static object? Value(Entity group, string alias) => group.GetAttributeValue<AliasedValue>(alias)?.Value;

    // An open end becomes the first or last call there is.
    private Period Closed(Period period) => new(period.From ?? Edge(OrderType.Ascending), period.To ?? Edge(OrderType.Descending)?.AddSeconds(1));

    private DateTime? Edge(OrderType order)
    {
        var query = Rows.From(DialerCall.TableName, DialerCall.StartedOn);
        query.Criteria.AddCondition(DialerCall.StartedOn, ConditionOperator.NotNull);
        query.AddOrder(DialerCall.StartedOn, order);
        query.TopCount = 1;
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime?>(DialerCall.StartedOn);
    }

    private InvalidPluginExecutionException TooMany() => new(
        $"The report \"{plan.Report.Name}\" covers more calls than can be counted at once. Choose a shorter period, or split the report.");
}
