using System.Text.Json;
using LocalDataverse;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.LocalSolution;
using Telephony.TestKit;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Organization;

/// <summary>
/// A local organization with the built plug-in DLL, two agents (Alice on 1001, Bob on 1002) and a connector. Everything goes
/// through the same pipeline and rights as in Dataverse.
/// </summary>
internal sealed class TelephonyOrg : IDisposable
{
    public const string Pbx = "main";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="aggregateLimit">How many rows an aggregate may count; null for Dataverse's limit.</param>
    /// <param name="alsoCustomised">A folder of <c>Customiser</c> with tables and columns that this customer has, too.</param>
    public TelephonyOrg(int? aggregateLimit = null, string? alsoCustomised = null)
    {
        Clock = new FakeClock(new DateTimeOffset(CallScript.Start));
        var options = Options(Clock, alsoCustomised);
        Org = LocalOrganization.Open(aggregateLimit is { } limit ? options with { AggregateLimit = limit } : options);
        System = Org.ServiceFor(Org.SystemUserId);
        Alice = AddAgent("Alice", "1001");
        Bob = AddAgent("Bob", "1002");
        Connector = Org.AddUser("Connector", "Main", Roles.TelephonyConnector.Name);
        Administrator = Org.AddUser("Ada", "Administrator", Roles.TelephonyAdministrator.Name);
        Setting("Default Country", "DE");
    }

    public FakeClock Clock { get; }

    public LocalOrganization Org { get; }

    public IOrganizationService System { get; }

    public Guid Alice { get; }

    public Guid Bob { get; }

    public Guid Connector { get; }

    /// <summary>A user whose only role is "Telephony Administrator".</summary>
    public Guid Administrator { get; }

    /// <summary>This repository's organization, with the columns and the table that a customiser has added.</summary>
    public static LocalOrganizationOptions Options(TimeProvider clock, string? alsoCustomised = null) => TelephonySolution.Options() with
    {
        Clock = clock,
        CustomizationFolders = [.. new[] { "Solution", alsoCustomised }.OfType<string>().Select(folder => Path.Combine(TelephonySolution.RepositoryRoot, "tests", "Plugins.Tests", "Customiser", folder))],
    };

    public void Dispose() => Org.Dispose();

    public Guid AddAgent(string firstName, string extension)
    {
        var id = Org.AddUser(firstName, "Agent", Roles.TelephonyAgent.Name);
        System.Create(new Entity(DialerUser.TableName)
        {
            [DialerUser.Name] = firstName,
            [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, id),
            [DialerUser.Extension] = extension,
            [DialerUser.Pbx] = Pbx,
            [DialerUser.OwnerId] = new EntityReference(SystemUser.TableName, id),
        });
        return id;
    }

    /// <summary>An agent whom a customer's own role lets read everybody's calls.</summary>
    public Guid AddReader(string firstName)
    {
        var agent = Org.Schema.Roles.Single(role => role.Name == Roles.TelephonyAgent.Name);
        var reader = agent with { Id = Guid.NewGuid(), Name = "Reader", Privileges = agent.Privileges.ToDictionary(each => each.Key, each => IsOfReaders(each.Key) ? PrivilegeLevel.Global : each.Value) };
        Org.AddRole(reader);
        return Org.AddUser(firstName, "Reader", reader.Name);

        static bool IsOfReaders(string privilege) => privilege.ToUpperInvariant() is "PRVREADCTS_DIALERCALL" or "PRVAPPENDTOCTS_DIALERCALL";
    }

    /// <summary>Gives a user a role that the organization has not had so far.</summary>
    public void GiveRole(Guid user, RoleSchema role)
    {
        Org.AddRole(role);
        System.Associate(SystemUser.TableName, user, new Relationship("systemuserroles_association"), [new EntityReference(Role.TableName, role.Id)]);
    }

    public Guid Setting(string name, string value, string key = "", string type = "", string scope = "global", string parent = "") =>
        System.Create(new Entity(DialerKvTable.TableName)
        {
            [DialerKvTable.Name] = name,
            [DialerKvTable.Key] = key,
            [DialerKvTable.Value] = value,
            [DialerKvTable.Type] = type,
            [DialerKvTable.Scope] = scope,
            [DialerKvTable.Parent] = parent,
        });

    public Guid Rule(string key, string value) => Setting("customURL_Rule", value, key);

    public Guid Contact(string firstName, string lastName, string phone, IOrganizationService? service = null) => (service ?? System).Create(new Entity(Contracts.Generated.Contact.TableName)
    {
        [Contracts.Generated.Contact.FirstName] = firstName,
        [Contracts.Generated.Contact.LastName] = lastName,
        [Contracts.Generated.Contact.Telephone1] = phone,
    });

    public Guid Outcome(string name, Action<Entity>? change = null)
    {
        var row = new Entity(DialerCallOutcome.TableName) { [DialerCallOutcome.Name] = name };
        change?.Invoke(row);
        return System.Create(row);
    }

    public RecordedBatch Record(params CallScript[] calls) => Record(calls.SelectMany(call => call.Events));

    public RecordedBatch Record(IEnumerable<CallEventMessage> events, bool withoutSteps = false) =>
        RecordJson(JsonSerializer.Serialize(new CallEventBatch { Pbx = Pbx, SentOn = "2026-01-31T09:00:00.000Z", WithoutSteps = withoutSteps, Events = [.. events] }, Json));

    public RecordedBatch RecordJson(string json)
    {
        var answer = Execute(Apis.RecordCallEvents.Name, Connector, (Apis.RecordCallEvents.Request.Events, json));
        return new RecordedBatch(
            Read<List<CallReceipt>>(answer, Apis.RecordCallEvents.Response.Calls),
            Read<List<PopOrder>>(answer, Apis.RecordCallEvents.Response.Pops),
            Read<List<RefusedEvent>>(answer, Apis.RecordCallEvents.Response.Refused));
    }

    public OrganizationResponse Execute(string api, Guid user, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return Org.ServiceFor(user).Execute(request);
    }

    public PopDecision Decide(string api, Guid user, params (string Name, object Value)[] parameters) =>
        Read<PopDecision>(Execute(api, user, parameters), "Decision");

    public PopDecision Resolve(Guid user, string number, params (string Name, object Value)[] more)
    {
        var parameters = new Dictionary<string, object> { [Apis.ResolveCall.Request.PhoneNumber] = number, [Apis.ResolveCall.Request.Direction] = "inbound" };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return Decide(Apis.ResolveCall.Name, user, [.. parameters.Select(pair => (pair.Key, pair.Value))]);
    }

    public IReadOnlyList<Entity> All(string table) => System.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    /// <summary>What <c>cts_warning</c> of a row says; null for nothing.</summary>
    public string? Warning(Guid id, string table = DialerKvTable.TableName) => Row(table, id).GetAttributeValue<string>(DialerKvTable.Warning);

    public Entity Row(string table, Guid id) => System.Retrieve(table, id, new ColumnSet(true));

    public Entity Call(string callKey) => All(DialerCall.TableName).Single(row => row.GetAttributeValue<string>(DialerCall.CallKey) == callKey);

    /// <summary>Every row of every table that calls touch, as text, to compare before with after.</summary>
    public string Everything() => string.Join('\n', new[]
    {
        DialerCall.TableName, DialerCallEvent.TableName, DialerCallResult.TableName, DialerUser.TableName, PhoneCall.TableName, Annotation.TableName,
        TaskActivity.TableName, ActivityParty.TableName, PhoneIndex.TableName,
    }.SelectMany(All).Select(Text).Order(StringComparer.Ordinal));

    private static string Text(Entity row) => $"{row.LogicalName} {row.Id} " + string.Join(", ", row.Attributes
        .OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={Text(column.Value)}"));

    private static string Text(object? value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName}/{reference.Id}",
        OptionSetValue option => $"{option.Value}",
        EntityCollection rows => string.Join('|', rows.Entities.Select(Text)),
        _ => $"{value}",
    };

    private static T Read<T>(OrganizationResponse answer, string name) => JsonSerializer.Deserialize<T>((string)answer.Results[name], Json)!;
}

/// <summary>The connector's answer, read.</summary>
internal sealed record RecordedBatch(IReadOnlyList<CallReceipt> Calls, IReadOnlyList<PopOrder> Pops, IReadOnlyList<RefusedEvent> Refused);
