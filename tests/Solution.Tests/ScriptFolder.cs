using System.Diagnostics;

namespace Telephony.Solution.Tests;

/// <summary>A copy of the repository's source in a folder of its own, with build outputs made up, to run a script of <c>pac</c> in.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("telephony-script-").FullName;

    /// <summary>Copies source and scripts, and makes up the outputs of a build in a configuration.</summary>
    public ScriptFolder(string configuration)
    {
        foreach (var file in Unpacked.Files().Select(file => "Solution/src/" + file).Concat(["pac/stage.sh", "pac/pack.sh"]))
        {
            Put(file, File.ReadAllBytes(Path.Combine(Unpacked.Root, file)));
        }

        Put($"artifacts/bin/Telephony.Plugins/{configuration}/Telephony.Plugins.dll", "dll");
        foreach (var control in new[] { "PhoneNumber", "ScriptingPane", "Softphone" })
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

    /// <summary>Where a path of the copy is on disk.</summary>
    public string this[string path] => Path.Combine(_path, path);

    /// <summary>Writes a file.</summary>
    public void Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Runs a script with bash; programs of <paramref name="firstOnPath"/> win over those of the machine.</summary>
    public (int ExitCode, string Output) Run(string script, string arguments, string? firstOnPath = null)
    {
        var start = new ProcessStartInfo("bash", $"{script} {arguments}") { WorkingDirectory = _path, RedirectStandardError = true, RedirectStandardOutput = true };
        if (firstOnPath is not null)
        {
            start.Environment["PATH"] = this[firstOnPath] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error + output.Result);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);

    private void Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
    }
}
