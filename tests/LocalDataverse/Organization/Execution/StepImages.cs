using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Execution;

/// <summary>The images that the steps of one operation asked for.</summary>
internal sealed class StepImages
{
    private readonly Dictionary<(Guid Step, string Alias), Entity> _before = [];
    private readonly Dictionary<(Guid Step, string Alias), Entity> _after = [];

    public void AddBefore(StepSchema step, ImageSchema image, Entity row) => _before[(step.Id, image.Alias)] = row;

    public void AddAfter(StepSchema step, ImageSchema image, Entity row) => _after[(step.Id, image.Alias)] = row;

    public bool HasBefore(StepSchema step, ImageSchema image) => _before.ContainsKey((step.Id, image.Alias));

    /// <summary>The row as it was, by alias.</summary>
    public EntityImageCollection Before(StepSchema? step) => Of(_before, step);

    /// <summary>The row as it is, by alias.</summary>
    public EntityImageCollection After(StepSchema? step) => Of(_after, step);

    private static EntityImageCollection Of(Dictionary<(Guid Step, string Alias), Entity> images, StepSchema? step)
    {
        var found = new EntityImageCollection();
        foreach (var (key, row) in images.Where(image => image.Key.Step == step?.Id))
        {
            found[key.Alias] = Copies.Of(row);
        }

        return found;
    }
}
