using LocalDataverse.Errors;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Execution;

/// <summary>One transaction per request from outside; what fails within it ends it for all, even where a plug-in swallows the fault.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/scalable-customization-design/database-transactions</remarks>
internal sealed class TransactionGuard(Database database, AccessControl access)
{
    private Action? _rolledBack;
    private Action? _committed;

    /// <summary>Whether a transaction is open.</summary>
    public bool IsOpen => database.InTransaction;

    /// <summary>Whether a write within the open transaction has failed.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>What to do when everything is kept.</summary>
    public void OnCommit(Action action) => _committed += action;

    /// <summary>What to do when everything is undone.</summary>
    public void OnRollback(Action action) => _rolledBack += action;

    /// <summary>Refuses a further message after one has failed.</summary>
    public void RefuseWhenEnded()
    {
        if (HasEnded)
        {
            throw Faults.NoActiveTransaction();
        }
    }

    /// <summary>Runs a message. Where a transaction is open and the message writes, its failure ends the transaction; a read that fails changes nothing.</summary>
    public OrganizationResponse Guard(bool isWrite, Func<OrganizationResponse> message)
    {
        var isWithin = database.InTransaction;
        try
        {
            return message();
        }
        catch when (isWithin && isWrite)
        {
            HasEnded = true;
            throw;
        }
    }

    /// <summary>Runs work in the open transaction, or in one of its own.</summary>
    public void Run(Action work)
    {
        if (database.InTransaction)
        {
            work();
            return;
        }

        database.Begin();
        try
        {
            work();
            database.Commit();
        }
        catch
        {
            database.Rollback();
            access.Forget();
            _rolledBack?.Invoke();
            throw;
        }
        finally
        {
            HasEnded = false;
        }

        _committed?.Invoke();
    }
}
