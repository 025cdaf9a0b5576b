using Telephony.Local;

namespace Telephony.EndToEnd.Tests;

/// <summary>What runs of <c>pac/Local</c> leave behind on this machine: nothing for long.</summary>
[TestClass]
public sealed class TemporaryFolderTests
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private string _parent = "";

    [TestInitialize]
    public void MakeParent() => _parent = Directory.CreateTempSubdirectory("telephony-").FullName;

    [TestCleanup]
    public void RemoveParent() => Directory.Delete(_parent, recursive: true);

    [TestMethod]
    public void The_folder_goes_away_with_the_run()
    {
        using (var folder = TemporaryFolder.Create(_parent))
        {
            File.WriteAllText(Path.Combine(folder.Path, "connector.db"), "rows");
        }

        Assert.IsEmpty(Directory.GetFileSystemEntries(_parent));
    }

    [TestMethod]
    public void The_folder_of_a_killed_run_goes_away_at_the_next_start()
    {
        var left = Directory.CreateDirectory(Path.Combine(_parent, "telephony-local-killed")).FullName;
        File.WriteAllText(Path.Combine(left, "connector.db"), "rows");
        Directory.SetLastWriteTimeUtc(left, LongAgo);

        using var folder = TemporaryFolder.Create(_parent);

        Assert.IsFalse(Directory.Exists(left));
        Assert.IsTrue(Directory.Exists(folder.Path));
    }

    [TestMethod]
    public void The_folder_of_a_run_that_goes_on_stays()
    {
        using var running = TemporaryFolder.Create(_parent);
        Directory.SetLastWriteTimeUtc(running.Path, LongAgo);

        using var second = TemporaryFolder.Create(_parent);

        Assert.IsTrue(Directory.Exists(running.Path));
    }

    [TestMethod]
    public void Other_folders_and_links_are_left_alone()
    {
        var other = Directory.CreateDirectory(Path.Combine(_parent, "other")).FullName;
        Directory.SetLastWriteTimeUtc(other, LongAgo);
        Directory.CreateSymbolicLink(Path.Combine(_parent, "telephony-local-link"), other);

        using var folder = TemporaryFolder.Create(_parent);

        Assert.IsTrue(Directory.Exists(other));
        Assert.IsTrue(Directory.Exists(Path.Combine(_parent, "telephony-local-link")));
    }
}
