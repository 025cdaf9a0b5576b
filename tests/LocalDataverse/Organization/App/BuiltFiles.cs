using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;

namespace LocalDataverse.App;

/// <summary>The files of a folder that a build has made.</summary>
/// <param name="folder">The folder; it may be missing.</param>
/// <param name="missing">The sentence that tells which build makes it.</param>
public sealed class BuiltFiles(string folder, string missing)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly string _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    /// <summary>What to tell where the folder or a file is missing.</summary>
    public string Missing => missing;

    /// <summary>Whether the build has been run.</summary>
    public bool Exists => Directory.Exists(_root);

    /// <summary>The path of a file; false where there is none or the name leads out of the folder.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out string? path)
    {
        path = Path.GetFullPath(Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar)));
        if (!name.Contains('\0', StringComparison.Ordinal) && path.StartsWith(_root, StringComparison.Ordinal) && File.Exists(path))
        {
            return true;
        }

        path = null;
        return false;
    }

    /// <summary>The media type of a file by its ending.</summary>
    public static string ContentTypeOf(string path) => ContentTypes.TryGetContentType(path, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json" ? $"{type}; charset=utf-8" : type
        : Path.GetExtension(path) == ".resx" ? "application/xml" : "application/octet-stream";
}
