namespace Telephony.Local;

/// <summary>Finds the repository that this program was built from.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder with <c>Telephony.sln</c>, at or above the program's own.</summary>
    /// <exception cref="LocalStartException">There is none.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Telephony.sln")))
            {
                return folder.FullName;
            }
        }

        throw new LocalStartException("Telephony.sln was not found above this program; run it from a checkout of the repository.");
    }
}
