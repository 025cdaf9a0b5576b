using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Operators;

/// <summary>Who asks: what the operators about "me" need, and which rows may be seen.</summary>
internal interface IReader
{
    Guid UserId { get; }

    /// <summary>The user's business unit.</summary>
    Guid BusinessUnitId { get; }

    /// <summary>The user's teams.</summary>
    IReadOnlyList<Guid> TeamIds { get; }

    /// <summary>A condition that holds for the rows of a table that the user may read; null when that is all of them.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80040220 when the user may read none.</exception>
    string? ReadFilter(TableSchema table, string sqlAlias, SqlParameters parameters);
}
