using Telephony.TestKit;

namespace Telephony.Architecture.Tests;

/// <summary>A project as its table of contents lists it.</summary>
/// <param name="Name">Name of its namespace, and of its assembly where that has no other.</param>
/// <param name="Path">Its folder in the repository.</param>
/// <param name="Floors">Its folders from the ground up, with three words each; "" is the project's own folder.</param>
internal sealed record Project(string Name, string Path, params (string Folder, string Words)[] Floors)
{
    // Holds types of the framework that an older one lacks, under the framework's names.
    private const string Polyfills = "Polyfills";

    /// <summary>Name of its assembly.</summary>
    public string AssemblyName { get; init; } = Name;

    public IEnumerable<SourceFile> Sources
    {
        get
        {
            var root = RepositoryRoot.Combine(Path.Split('/'));
            return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => SourceFile.Read(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
                .Where(file => file.Namespace.Length > 0 && file.Folder != Polyfills);
        }
    }

    /// <summary>The built DLL.</summary>
    public string AssemblyPath => Directory.EnumerateFiles(AppContext.BaseDirectory, AssemblyName + ".dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

    /// <summary>The namespace that belongs to a folder.</summary>
    public string NamespaceOf(string folder) => folder.Length == 0 ? Name : $"{Name}.{folder.Replace('/', '.')}";

    /// <summary>The number of the floor with this namespace, or of the folder's that it is part of, from the ground up; -1 where there is none.</summary>
    public int FloorOf(string name)
    {
        var floor = Array.FindIndex(Floors, floor => NamespaceOf(floor.Folder) == name);
        return floor < 0 && name.StartsWith(Name + ".", StringComparison.Ordinal) && name[..name.LastIndexOf('.')] is var outer && outer != Name ? FloorOf(outer) : floor;
    }

    /// <summary>How a floor is called in a message.</summary>
    public string NameOf(int floor) => Floors[floor].Folder.Length == 0 ? Path : Floors[floor].Folder;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
