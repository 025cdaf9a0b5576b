namespace Telephony.TestKit;

/// <summary>Finds files of the repository, wherever the tests run from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder with Telephony.sln, looked for upwards from the test's own folder.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above holds Telephony.sln.</exception>
    public static string Path { get; } = Find();

    /// <summary>A file or folder below the root, given by its parts.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Telephony.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds Telephony.sln. Run the tests from inside the repository.");
    }
}
