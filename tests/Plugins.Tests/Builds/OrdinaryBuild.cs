using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using Telephony.LocalSolution;

namespace Telephony.Plugins.Tests.Builds;

/// <summary>
/// The plug-ins as a machine with an ordinary feed builds them, and for the next .NET Framework: the SDK comes as a package
/// (<c>-p:DataverseSdk=nuget</c>), which a feed in a temporary folder has under Microsoft's id and version. Other packages are taken from where
/// the tests' own build has put them, so nothing is asked of a network and nothing is left behind.
/// </summary>
internal sealed class OrdinaryBuild : IDisposable
{
    private const string Sdk = "Microsoft.CrmSdk.CoreAssemblies";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("telephony-build-").FullName;

    /// <param name="framework">What the plug-ins are built for (<c>-p:PluginFramework</c>).</param>
    public OrdinaryBuild(string framework)
    {
        WritePackage();
        // The analyzers have read the same sources in the tests' own build.
        Run(
            "build", Path.Combine(TelephonySolution.RepositoryRoot, "Plugins", "Telephony.Plugins", "Telephony.Plugins.csproj"), "--nologo", "--verbosity", "quiet", "-nodeReuse:false",
            "-p:DataverseSdk=nuget", $"-p:PluginFramework={framework}", $"-p:ArtifactsPath={_folder}", $"-p:RestoreSources={_folder}", $"-p:RestorePackagesPath={Path.Combine(_folder, "packages")}",
            $"-p:RestoreFallbackFolders={Known("NuGetPackages")}", "-p:NuGetAudit=false", "-p:UseSharedCompilation=false",
            "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:GenerateDocumentationFile=false");
    }

    /// <summary>The plug-in DLL.</summary>
    public string PluginAssembly => Path.Combine(_folder, "bin", "Telephony.Plugins", "debug", "Telephony.Plugins.dll");

    /// <summary>Whether the restore took the SDK as a package, the tests' own or one that this machine has had before.</summary>
    public bool TookPackage => File.ReadAllText(Path.Combine(_folder, "obj", "Telephony.Plugins", "project.assets.json")).Contains($"\"{Sdk}/{SdkVersion()}\"", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Known(string name) =>
        typeof(OrdinaryBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == name).Value!;

    private static string SdkVersion() => XDocument.Load(Path.Combine(TelephonySolution.RepositoryRoot, "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(each => each.Attribute("Include")!.Value == Sdk).Attribute("Version")!.Value;

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {arguments[0]} took longer than {Limit}.");
        }

        Assert.AreEqual(0, process.ExitCode, output.Result + error.Result);
    }

    private void WritePackage()
    {
        var version = SdkVersion();
        using var package = ZipFile.Open(Path.Combine(_folder, $"{Sdk}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(Known("XrmSdk"), "lib/net462/Microsoft.Xrm.Sdk.dll");
        using var description = new StreamWriter(package.CreateEntry(Sdk + ".nuspec").Open());
        description.Write(
            $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{Sdk}</id>
                <version>{version}</version>
                <authors>tests</authors>
                <description>The stand-in, in the place of the package.</description>
                <dependencies><group targetFramework=".NETFramework4.6.2" /></dependencies>
              </metadata>
            </package>
            """);
    }
}
