namespace Telephony.Solution.Tests;

/// <summary>Runs the real <c>pac/stage.sh</c> on a copy of the source.</summary>
[TestClass]
public sealed class StageScriptTests
{
    private const string Dll = "artifacts/bin/Telephony.Plugins/debug/Telephony.Plugins.dll";
    private const string Bundle = "PcfControls/out/controls/Softphone/bundle.js";
    private const string Script = "PcfControls/out/webresources/cts_/js/DynamicsTelephony.js";

    [TestMethod]
    public void A_stage_has_every_source_file_and_every_output()
    {
        using var folder = new ScriptFolder("debug");
        var (exitCode, output) = folder.Run("pac/stage.sh", "stage");
        Assert.AreEqual(0, exitCode, output);
        var staged = Unpacked.FilesOf(folder["stage"], "", "*");
        Unpacked.AssertNone(Unpacked.Files().Except(staged).Select(file => $"{file} is not staged."));
        Assert.AreEqual("dll", File.ReadAllText(folder["stage/" + Unpacked.Files("PluginAssemblies").Single()[..^".data.xml".Length]]));
        Assert.AreEqual("bundle of Softphone", File.ReadAllText(folder["stage/Controls/cts_Telephony.Softphone/bundle.js"]));
        Assert.AreEqual("<root />", File.ReadAllText(folder["stage/Controls/cts_Telephony.Softphone/strings/Softphone.1033.resx"]));
        Assert.AreEqual("WebResources/cts_dtAssociatedPhonecall.data.xml", File.ReadAllText(folder["stage/WebResources/cts_dtAssociatedPhonecall"]));
    }

    [TestMethod]
    [DataRow(Dll, "dotnet build Plugins/Telephony.Plugins")]
    [DataRow(Bundle, "npm run build")]
    [DataRow(Script, "npm run build")]
    public void A_missing_output_is_named_with_the_command_that_makes_it(string output, string command)
    {
        using var folder = new ScriptFolder("debug");
        File.Delete(folder[output]);
        var (exitCode, text) = folder.Run("pac/stage.sh", "stage");
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(text, output + " is missing.");
        StringAssert.Contains(text, command);
    }

    [TestMethod]
    [DataRow(Dll)]
    [DataRow(Bundle)]
    [DataRow(Script)]
    public void An_empty_output_is_refused(string output)
    {
        using var folder = new ScriptFolder("debug");
        folder.Put(output, "");
        var (exitCode, text) = folder.Run("pac/stage.sh", "stage");
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(text, output + " is empty.");
    }

    [TestMethod]
    public void A_folder_with_something_in_it_is_refused()
    {
        using var folder = new ScriptFolder("debug");
        folder.Put("stage/left-over", "x");
        var (exitCode, text) = folder.Run("pac/stage.sh", "stage");
        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(text, "is not empty");
    }
}
