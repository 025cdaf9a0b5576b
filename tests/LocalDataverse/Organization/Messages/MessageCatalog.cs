using LocalDataverse.Errors;
using LocalDataverse.Jobs;
using LocalDataverse.Plugins;
using LocalDataverse.Schema;

namespace LocalDataverse.Messages;

/// <summary>Finds the handler of a message: one class per message of the platform, one object per custom API.</summary>
internal sealed class MessageCatalog
{
    private readonly Dictionary<string, IMessage> _messages;

    public MessageCatalog(MessageServices services, PluginInvoker plugins, EnvironmentSecrets secrets, SystemJobQueue jobs)
    {
        var upsert = new UpsertMessage(services);
        ISingleMessage[] writes = [new CreateMessage(services), new UpdateMessage(services)];
        IMessage[] platform =
        [
            .. writes, .. writes.Select(write => new BulkMessage(MessageNames.MultipleOf(write.Name), write)), upsert, new UpsertMultipleMessage(upsert), new DeleteMultipleMessage(),
            new AssociateMessage(services), new DeleteMessage(services), new DisassociateMessage(services), new ExecuteMultipleMessage(),
            new ExecuteTransactionMessage(), new ExecuteWorkflowMessage(services, jobs), new MergeMessage(services), new PublishAllXmlMessage(services), new PublishXmlMessage(services),
            new RetrieveAttributeMessage(services), new RetrieveCurrentOrganizationMessage(),
            new RetrieveEnvironmentVariableSecretValueMessage(secrets), new RetrieveEnvironmentVariableValueMessage(services),
            new RetrieveMessage(services), new RetrieveMultipleMessage(services), new RetrievePrincipalAccessMessage(services), new WhoAmIMessage(),
        ];
        var types = services.Schema.PluginTypes.ToDictionary(type => type.Id);
        _messages = platform
            .Concat(services.Schema.CustomApis.Select(api => new CustomApiMessage(api, TypeName(api, types), plugins)))
            .ToDictionary(message => message.Name, StringComparer.Ordinal);
    }

    public IMessage Find(string? name) =>
        name is null ? throw Faults.MissingParameter("?", "RequestName")
        : _messages.TryGetValue(name, out var message) ? message
        : throw new NotEmulatedException($"the message {name}");

    private static string? TypeName(CustomApiSchema api, Dictionary<Guid, PluginTypeSchema> types) =>
        api.PluginTypeId is not { } id ? null
        : types.TryGetValue(id, out var type) ? type.TypeName
        : throw new SchemaException($"The custom API {api.UniqueName} names the plug-in type {id}, which no plug-in assembly of the solution has.");
}
