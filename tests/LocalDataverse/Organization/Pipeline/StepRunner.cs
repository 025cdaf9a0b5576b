using LocalDataverse.Messages;
using LocalDataverse.Plugins;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Pipeline;

/// <summary>Runs the synchronous steps of a stage and takes the images that steps ask for.</summary>
internal sealed class StepRunner(StepCatalog catalog, PluginInvoker plugins, Rows rows, TransactionGuard transaction)
{
    /// <summary>Whether any step waits for a message on a table.</summary>
    public bool HasAny(string message, string table) => catalog.For(message, table).Count > 0;

    /// <summary>Runs the steps of one stage in their order.</summary>
    public void Run(Operation operation, int stage)
    {
        var steps = catalog.For(operation.Message, operation.PrimaryTable);
        foreach (var row in operation.Rows.DefaultIfEmpty(operation))
        {
            TakeImages(row, stage, steps);
        }

        foreach (var step in steps)
        {
            if (step.Stage == stage && step.Mode == 0 && operation.Touches(step))
            {
                plugins.Run(step, new PluginExecutionContext(operation, stage, step, transaction.IsOpen), operation.Rights);
            }
        }
    }

    // Images of before are taken before the main operation, those of after behind it; neither where there is no row then.
    private void TakeImages(Operation operation, int stage, IReadOnlyList<StepSchema> steps)
    {
        foreach (var step in steps.Where(step => step.Images.Count > 0))
        {
            foreach (var image in step.Images)
            {
                if (stage < Stage.Main && image.IsPre && operation.Message is "Update" or "Delete" && (stage != Stage.PreValidation || step.Stage == stage)
                    && !operation.Images.HasBefore(step, image))
                {
                    operation.Images.AddBefore(step, image, Read(operation, image));
                }

                if (stage == Stage.PostOperation && step.Stage == stage && image.IsPost && operation.Message is "Create" or "Update")
                {
                    operation.Images.AddAfter(step, image, Read(operation, image));
                }
            }
        }
    }

    private Entity Read(Operation operation, ImageSchema image) =>
        rows.Read(operation.PrimaryTable, operation.PrimaryId, image.Columns.Count == 0 ? new ColumnSet(true) : new ColumnSet(image.Columns.ToArray()));
}
