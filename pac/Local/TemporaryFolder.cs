namespace Telephony.Local;

/// <summary>A folder that goes away with this run. That of a run which was killed goes away when the next one asks for a folder.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "telephony-local-";
    private const string LockFile = "in-use";

    // A run makes its folder and then locks it; who looks in between takes it for nobody's.
    private static readonly TimeSpan MakingLimit = TimeSpan.FromMinutes(1);
    private readonly FileStream _lock;

    private TemporaryFolder(string path)
    {
        Path = path;
        _lock = Lock(path, FileMode.Create);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Makes a folder that only this user can open, and removes those that runs before have left.</summary>
    /// <param name="parent">The folder to make it in; null for the system's own for temporary files.</param>
    public static TemporaryFolder Create(string? parent = null)
    {
        var root = parent ?? System.IO.Path.GetTempPath();
        foreach (var left in new DirectoryInfo(root).EnumerateDirectories(Prefix + "*").Where(MayBeLeft))
        {
            RemoveUnlessInUse(left);
        }

        return new TemporaryFolder(Make(System.IO.Path.Combine(root, Prefix + Guid.NewGuid().ToString("N"))));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    private static string Make(string path) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;

    private static FileStream Lock(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, LockFile), mode, FileAccess.ReadWrite, FileShare.None);

    private static bool MayBeLeft(DirectoryInfo folder) =>
        folder.LinkTarget is null && folder.LastWriteTimeUtc + MakingLimit < TimeProvider.System.GetUtcNow();

    private static void RemoveUnlessInUse(DirectoryInfo folder)
    {
        try
        {
            Lock(folder.FullName, FileMode.OpenOrCreate).Dispose();
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use by a run of this user, or another user's.
        }
    }
}
