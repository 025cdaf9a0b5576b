using Mono.Cecil;

namespace Telephony.Plugins.Tests.Checker;

/// <summary>A rule of the solution checker about what the code of a plug-in does.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Guidance">The page that says why.</param>
/// <param name="IsBrokenBy">Whether a method breaks it.</param>
internal sealed record CheckerRule(string Name, string Guidance, Func<MethodDefinition, bool> IsBrokenBy)
{
    /// <summary>The methods of an assembly that break it.</summary>
    public IEnumerable<MethodDefinition> BrokenIn(AssemblyDefinition assembly) =>
        assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(IsBrokenBy);
}
