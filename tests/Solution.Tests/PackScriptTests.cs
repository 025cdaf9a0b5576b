namespace Telephony.Solution.Tests;

/// <summary>Runs the real <c>pac/pack.sh</c> with a <c>pac</c> on the path that answers as the packager does.</summary>
[TestClass]
public sealed class PackScriptTests
{
    private const string WritesZips = "while [ $# -gt 0 ]; do case $1 in --zipfile) zip=$2;; --folder) folder=$2;; esac; shift; done\n" +
        "[ -f \"$folder/Other/Solution.xml\" ] || exit 1\necho zip > \"$zip\"\necho zip > \"${zip%.zip}_managed.zip\"\n";

    [TestMethod]
    public void Both_zips_are_packed_from_a_stage()
    {
        using var folder = FolderWithPac(WritesZips + "echo 'Managed Pack complete.'");
        var (exitCode, output) = folder.Run("pac/pack.sh", "out", "bin");
        Assert.AreEqual(0, exitCode, output);
        Assert.IsTrue(File.Exists(folder["out/Telephony.zip"]) && File.Exists(folder["out/Telephony_managed.zip"]));
    }

    [TestMethod]
    [DataRow("Processing completed. Warnings encountered: 1.")]
    [DataRow("Section CustomControls is not defined in customizations.")]
    [DataRow("Component file does not exist.")]
    public void A_warning_of_the_packager_fails(string warning)
    {
        using var folder = FolderWithPac(WritesZips + $"echo '{warning}'");
        var (exitCode, output) = folder.Run("pac/pack.sh", "out", "bin");
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(output, "something is missing from the zip");
    }

    [TestMethod]
    public void An_exit_code_of_the_packager_is_passed_on()
    {
        using var folder = FolderWithPac("exit 3");
        Assert.AreEqual(3, folder.Run("pac/pack.sh", "out", "bin").ExitCode);
    }

    [TestMethod]
    public void A_packager_that_writes_no_zip_fails()
    {
        using var folder = FolderWithPac("exit 0");
        var (exitCode, output) = folder.Run("pac/pack.sh", "out", "bin");
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(output, "pac wrote no zip");
    }

    private static ScriptFolder FolderWithPac(string script)
    {
        var folder = new ScriptFolder("release");
        folder.Put("bin/pac", "#!/usr/bin/env bash\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder["bin/pac"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
