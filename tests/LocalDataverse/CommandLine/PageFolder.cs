namespace LocalDataverse.CommandLine;

/// <summary>Where the built page is: below the checkout that holds this program.</summary>
internal static class PageFolder
{
    private static readonly string Place = Path.Combine("tests", "LocalDataverse", "Page", "out");

    /// <summary>The folder; a name that is not there where the program runs elsewhere.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Place)))
            {
                return Path.Combine(folder.FullName, Place);
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "page");
    }
}
