using System.Diagnostics;

namespace Telephony.Solution.Tests;

/// <summary>Runs the real <c>pac/stage.sh</c> on a copy of the source with outputs made up for the test.</summary>
[TestClass]
public sealed class StageScriptTests
{
    private const string Dll = "artifacts/bin/Telephony.Plugins/debug/Telephony.Plugins.dll";
    private const string Bundle = "PcfControls/out/controls/Softphone/bundle.js";
    private const string Script = "PcfControls/out/webresources/cts_/js/DynamicsTelephony.js";
    private readonly string _copy = Directory.CreateTempSubdirectory("telephony-stage-").FullName;

    [TestInitialize]
    public void Copy_the_source_and_make_up_every_output()
    {
        CopyTo("pac/stage.sh");
        foreach (var file in Unpacked.Files())
        {
            CopyTo("Solution/src/" + file);
        }

        Put(Dll, "dll");
        foreach (var control in new[] { "ScriptingPane", "Softphone" })
        {
            Put($"PcfControls/out/controls/{control}/ControlManifest.xml", "<manifest />");
            Put($"PcfControls/out/controls/{control}/bundle.js", "bundle of " + control);
            Put($"PcfControls/out/controls/{control}/strings/{control}.1033.resx", "<root />");
        }

        foreach (var file in Unpacked.Files("WebResources", "*.data.xml"))
        {
            Put("PcfControls/out/webresources/" + file["WebResources/".Length..^".data.xml".Length], file);
        }
    }

    [TestCleanup]
    public void Delete_the_copy() => Directory.Delete(_copy, recursive: true);

    [TestMethod]
    public void A_stage_has_every_source_file_and_every_output()
    {
        var (exitCode, error) = Stage();
        Assert.AreEqual(0, exitCode, error);
        var staged = Unpacked.FilesOf(Path.Combine(_copy, "stage"), "", "*");
        Unpacked.AssertNone(Unpacked.Files().Except(staged).Select(file => $"{file} is not staged."));
        Assert.AreEqual("dll", ReadStaged(Unpacked.Files("PluginAssemblies").Single()[..^".data.xml".Length]));
        Assert.AreEqual("bundle of Softphone", ReadStaged("Controls/cts_Telephony.Softphone/bundle.js"));
        Assert.AreEqual("<root />", ReadStaged("Controls/cts_Telephony.Softphone/strings/Softphone.1033.resx"));
        Assert.AreEqual("WebResources/cts_dtAssociatedPhonecall.data.xml", ReadStaged("WebResources/cts_dtAssociatedPhonecall"));
    }

    [TestMethod]
    [DataRow(Dll, "dotnet build Plugins/Telephony.Plugins")]
    [DataRow(Bundle, "npm run build")]
    [DataRow(Script, "npm run build")]
    public void A_missing_output_is_named_with_the_command_that_makes_it(string output, string command)
    {
        File.Delete(Path.Combine(_copy, output));
        var (exitCode, error) = Stage();
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(error, output + " is missing.");
        StringAssert.Contains(error, command);
    }

    [TestMethod]
    [DataRow(Dll)]
    [DataRow(Bundle)]
    [DataRow(Script)]
    public void An_empty_output_is_refused(string output)
    {
        Put(output, "");
        var (exitCode, error) = Stage();
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(error, output + " is empty.");
    }

    [TestMethod]
    public void A_folder_with_something_in_it_is_refused()
    {
        Put("stage/left-over", "x");
        var (exitCode, error) = Stage();
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(error, "is not empty");
    }

    private void CopyTo(string path) => Put(path, File.ReadAllBytes(Path.Combine(Unpacked.Root, path)));

    private void Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    private void Put(string path, byte[] bytes)
    {
        var full = Path.Combine(_copy, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private string ReadStaged(string path) => File.ReadAllText(Path.Combine(_copy, "stage", path));

    private (int ExitCode, string Error) Stage()
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = _copy, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("pac/stage.sh");
        start.ArgumentList.Add("stage");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error + output.Result);
    }
}
