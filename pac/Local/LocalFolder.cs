using LocalDataverse.Hosting;

namespace Telephony.Local;

/// <summary>Folders that an option names and that are made where they are missing.</summary>
internal static class LocalFolder
{
    /// <summary>Makes a folder for its owner only.</summary>
    /// <param name="option">Which option named it.</param>
    /// <exception cref="LocalStartException">It cannot be made.</exception>
    public static void Require(string folder, string option)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new LocalStartException($"The folder {folder} cannot be made ({fault.Message.TrimEnd('.')}); choose another with {option}.", fault);
        }
    }
}
