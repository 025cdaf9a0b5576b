using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>One record that has the caller's number: <c>{"table":"contact","recordId":"…","name":"Anna Example","column":"telephone1"}</c>.</summary>
[DataContract]
public sealed record MatchedRecord
{
    /// <summary>Logical name of the table.</summary>
    [DataMember(Name = "table")]
    public string Table { get; init; } = "";

    /// <summary>Id of the record.</summary>
    [DataMember(Name = "recordId")]
    public string RecordId { get; init; } = "";

    /// <summary>The configured text of the record: its name in lists.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>The phone column that matched.</summary>
    [DataMember(Name = "column")]
    public string Column { get; init; } = "";
}
