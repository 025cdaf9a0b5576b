using Telephony.Connector.Dataverse;

namespace Telephony.Connector.Outbox;

/// <summary>Takes what Dataverse answered.</summary>
internal interface IReceiptTaker
{
    /// <summary>Takes the receipts and pops of one request.</summary>
    void Take(RecordedEvents answer, DateTimeOffset sentOn);
}
