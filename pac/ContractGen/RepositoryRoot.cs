namespace Telephony.ContractGen;

/// <summary>Finds the repository on disk.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder at or above <paramref name="start"/> that holds <c>Telephony.sln</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">No such folder.</exception>
    public static string FindFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Telephony.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"Neither {start} nor a folder above it holds Telephony.sln. Run this inside the repository.");
    }
}
