using LocalDataverse.Schema;

namespace LocalDataverse;

/// <content>Plug-in classes and steps beside those that the solution declares.</content>
public sealed partial class LocalOrganization
{
    /// <summary>Registers a step at run time and answers its id.</summary>
    public Guid AddStep(StepRegistration step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var id = Guid.NewGuid();
        lock (_gate)
        {
            _core.Plugins.Register(step.PluginType);
            _core.Steps.Add(new StepSchema
            {
                Id = id,
                Name = $"{step.PluginType.FullName}: {step.Message} of {step.Table}",
                Message = step.Message,
                Table = step.Table,
                Stage = step.Stage,
                Mode = step.IsAsynchronous ? 1 : 0,
                Rank = step.Rank,
                FilteringColumns = step.FilteringColumns,
                TypeName = step.PluginType.FullName!,
                Configuration = step.Configuration,
                Images = step.Images,
            });
        }

        return id;
    }

    /// <summary>Takes a step away, the solution's or one of run time.</summary>
    public void RemoveStep(Guid stepId)
    {
        lock (_gate)
        {
            _core.Steps.Remove(stepId);
        }
    }

    /// <summary>
    /// What keeps the solution's steps and custom APIs from running, one sentence each: classes that no DLL has, and why a DLL's classes cannot be loaded.
    /// </summary>
    /// <exception cref="FileNotFoundException">A DLL is not there.</exception>
    /// <exception cref="InvalidDataException">A DLL cannot be loaded.</exception>
    public IReadOnlyList<string> FindPluginFaults()
    {
        lock (_gate)
        {
            var missing = Schema.NamedPluginClasses().Where(name => !_core.Plugins.Has(name)).Order(StringComparer.Ordinal).ToArray();
            return missing.Length == 0 ? []
                : [.. missing.Select(name => $"The plug-in class {name}, which the solution names, is in no DLL that was given."), .. _core.Plugins.Obstacles];
        }
    }

    /// <summary>Whether a plug-in DLL has a plug-in class of that full name.</summary>
    public bool HasPluginClass(string typeName)
    {
        lock (_gate)
        {
            return _core.Plugins.Has(typeName);
        }
    }
}
