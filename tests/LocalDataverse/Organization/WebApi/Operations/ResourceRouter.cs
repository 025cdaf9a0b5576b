using LocalDataverse.Errors;
using LocalDataverse.WebApi.Definitions;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Finds what a request's path and method ask for.</summary>
/// <param name="definitions">Answers what is asked of the metadata.</param>
public sealed class ResourceRouter(RequestContext context, DefinitionReader definitions)
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";

    private string Method => context.Request.Method;

    /// <summary>Answers a request: reads, or plans a write and runs it.</summary>
    public WebApiResponse Answer()
    {
        if (Method == "GET" && Read() is { } read)
        {
            return read;
        }

        var plan = Plan();
        return plan.Answer(context.Execute(context.WithOptionalParameters(plan.Request)));
    }

    /// <summary>The write that the request asks for, not yet run.</summary>
    /// <exception cref="WebApiException">There is no such resource, or it does not take the method.</exception>
    public WritePlan Plan()
    {
        var segments = context.Segments;
        if (segments.Count == 0)
        {
            throw WebApiException.MethodNotAllowed(Method);
        }

        if (context.Model.Operation(segments[0].Name) is { BoundTable: null } operation && segments.Count == 1)
        {
            return new OperationCalls(context, operation, null).Plan(segments[0].Arguments);
        }

        var entity = context.Model.Set(segments[0].Name) ?? throw Unknown(segments[0].Name);
        return segments[0].Arguments is { Count: > 0 } key
            ? PlanRow(entity, ResourceReference.FromKey(entity, key), [.. segments.Skip(1)])
            : PlanSet(entity, segments);
    }

    // Personal views are not rows here; a caller who asks for them is told so, and not that there is no such table.
    private static Exception Unknown(string segment) => segment switch
    {
        "userqueries" => new NotEmulatedException("the table 'userquery'"),
        _ => WebApiException.UnknownSegment(segment),
    };

    private WritePlan PlanSet(EdmEntity entity, IReadOnlyList<ResourceSegment> segments) =>
        segments is [_, var action] && action.Name.StartsWith(Namespace, StringComparison.Ordinal) && BulkWrites.Has(action.Name[Namespace.Length..])
            ? new BulkWrites(context, entity).Plan(action.Name[Namespace.Length..])
        : Method == "POST" && segments.Count == 1 ? new RowWrites(context, entity).Create()
        : throw WebApiException.MethodNotAllowed(Method);

    private WritePlan PlanRow(EdmEntity entity, EntityReference target, ResourceSegment[] rest)
    {
        var writes = new RowWrites(context, entity);
        return (Method, rest) switch
        {
            ("PATCH", []) => writes.Update(target),
            ("DELETE", []) => writes.Delete(target),
            (_, [var bound]) when BoundOperation(entity, bound) is { } operation => new OperationCalls(context, operation, target).Plan(bound.Arguments),
            ("PUT" or "DELETE", [{ Arguments: null } property]) => writes.SetProperty(target, property.Name),
            (_, [var navigation, { Name: "$ref" }]) => PlanReference(writes, entity.Navigation(navigation.Name), target, navigation),
            _ => throw WebApiException.MethodNotAllowed(Method),
        };
    }

    private WritePlan PlanReference(RowWrites writes, EdmNavigation navigation, EntityReference target, ResourceSegment segment)
    {
        if (!navigation.IsCollection && Method is "PUT" or "DELETE")
        {
            return writes.SetReference(target, navigation);
        }

        return Method switch
        {
            "POST" when navigation.IsCollection => writes.ChangeCollection(target, navigation, null),
            "DELETE" when navigation.IsCollection && segment.Arguments is { Count: > 0 } key =>
                writes.ChangeCollection(target, navigation, ResourceReference.FromKey(context.Model.Entity(navigation.Table), key)),
            "DELETE" when navigation.IsCollection && context.Options.Id is { } address =>
                writes.ChangeCollection(target, navigation, context.References.Parse(address)),
            _ => throw WebApiException.MethodNotAllowed(Method),
        };
    }

    private EdmOperation? BoundOperation(EdmEntity entity, ResourceSegment segment) =>
        segment.Name.StartsWith(Namespace, StringComparison.Ordinal) && context.Model.Operation(segment.Name[Namespace.Length..]) is { } operation && operation.BoundTable == entity.LogicalName
            ? operation
            : null;

    private WebApiResponse? Read() => context.Segments switch
    {
        [] => definitions.ServiceDocument(context.ServiceRoot),
        [{ Name: "$metadata" }] => definitions.Csdl(),
        [{ Name: "EntityDefinitions" or "GlobalOptionSetDefinitions" }, ..] => definitions.Read(context),
        [{ Name: BuiltInOperations.RetrieveCurrentOrganization }] => OrganizationDetail.Answer(context),
        [var first, ..] when context.Model.Set(first.Name) is { } entity => ReadEntity(entity, first, [.. context.Segments.Skip(1)]),
        _ => null,
    };

    private WebApiResponse? ReadEntity(EdmEntity entity, ResourceSegment first, ResourceSegment[] rest)
    {
        if (first.Arguments is not { Count: > 0 } key)
        {
            return rest switch
            {
                [] => new CollectionReader(context, entity).Read(),
                [{ Name: "$count" }] => new CollectionReader(context, entity).Count(),
                [var action] when action.Name.StartsWith(Namespace, StringComparison.Ordinal) => null,
                _ => throw WebApiException.UnknownSegment(rest[0].Name),
            };
        }

        var reads = new RowReads(context, entity, ResourceReference.FromKey(entity, key));
        return rest switch
        {
            [] => reads.Row(),
            [var bound] when BoundOperation(entity, bound) is not null => null,
            [var name, ..] when entity.Navigations.TryGetValue(name.Name, out var navigation) && !entity.Properties.ContainsKey(name.Name) =>
                navigation.IsCollection ? reads.RelatedRows(navigation, Ends(rest, "$count")) : reads.Related(navigation, Ends(rest, "$ref")),
            [var name] => reads.Property(entity.Property(name.Name), raw: false),
            [var name, { Name: "$value" }] => reads.Property(entity.Property(name.Name), raw: true),
            _ => throw WebApiException.UnknownSegment(rest[^1].Name),
        };
    }

    private static bool Ends(ResourceSegment[] rest, string word) => rest switch
    {
        [_] => false,
        [_, var last] when last.Name == word => true,
        _ => throw WebApiException.UnknownSegment(rest[^1].Name),
    };
}
