using LocalDataverse.Errors;
using LocalDataverse.Execution;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages;

/// <summary>RetrieveAttribute: what a column is like. Here of lookups alone, and of them which tables they can name.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveattributerequest</remarks>
internal sealed class RetrieveAttributeMessage(MessageServices services) : ISingleMessage
{
    private static readonly string[] Needed = ["EntityLogicalName", "LogicalName", "RetrieveAsIfPublished"];

    public string Name => "RetrieveAttribute";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
        if (Needed.FirstOrDefault(name => !operation.Input.Contains(name)) is { } missing)
        {
            throw Faults.MissingParameter(Name, missing);
        }
    }

    public void Authorize(Operation operation)
    {
        // Whoever signs in may read what tables and columns are like.
    }

    public void Execute(Operation operation)
    {
        var column = services.Schema.Table(operation.Parameter<string>("EntityLogicalName")).Column(operation.Parameter<string>("LogicalName")!);
        operation.Output["AttributeMetadata"] = column.IsLookup
            ? new LookupAttributeMetadata { Targets = [.. column.Targets] }
            : throw new NotEmulatedException($"RetrieveAttribute of {column}, which is not a lookup");
    }
}
