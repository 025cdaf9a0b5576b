using Telephony.Plugins.Review;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a setting, an outcome or a dialled number is created, changed, switched off or deleted: writes what is odd into <c>cts_warning</c> of every
/// row whose warning has changed, of other rows too. So rows may be imported in any order, and a warning goes when another row puts things right.
/// Works as SYSTEM: whoever may write one of these tables need not be allowed to write the others.
/// </summary>
public sealed class ReviewConfiguration : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request) => new ConfigurationReview(request.System).WriteWarnings();
}
