namespace LocalDataverse.Schema;

/// <summary>The stages of the pipeline.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/event-framework</remarks>
internal static class Stage
{
    /// <summary>Before security checks and, for a request from outside, before the transaction.</summary>
    public const int PreValidation = 10;

    /// <summary>In the transaction, before the main operation.</summary>
    public const int PreOperation = 20;

    /// <summary>The main operation: the platform's, or a custom API's plug-in.</summary>
    public const int Main = 30;

    /// <summary>In the transaction, after the main operation.</summary>
    public const int PostOperation = 40;
}
