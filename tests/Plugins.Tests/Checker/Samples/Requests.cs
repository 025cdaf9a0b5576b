using Microsoft.Xrm.Sdk;

// Classes of the SDK that the samples need and the stand-in lacks.
namespace Microsoft.Xrm.Sdk.Messages
{
    internal sealed class RetrieveEntityRequest : OrganizationRequest
    {
        public bool RetrieveAsIfPublished { get; set; }
    }
}

namespace Microsoft.Crm.Sdk.Messages
{
    internal sealed class ExecuteFetchRequest : OrganizationRequest;

    internal sealed class RetrieveUnpublishedRequest : OrganizationRequest;

    internal sealed class SetStateRequest : OrganizationRequest;
}
