using System.Xml.Linq;

namespace Telephony.Solution.Tests;

/// <summary>The plug-in assembly as the solution describes it.</summary>
internal static class PluginAssemblyFile
{
    public static readonly XElement Xml = Unpacked.Xml(Unpacked.Files("PluginAssemblies", "*.dll.data.xml").Single());

    /// <summary>Name, version, culture and public key token.</summary>
    public static readonly string FullName = Xml.Attribute("FullName")!.Value;

    /// <summary>Class names by plug-in type id.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types =
        Xml.Descendants("PluginType").ToDictionary(type => type.Attribute("PluginTypeId")!.Value, type => type.Attribute("Name")!.Value);

    /// <summary>Where the build of this configuration puts the DLL.</summary>
    public static string BuiltPath
    {
        get
        {
            var name = FullName[..FullName.IndexOf(',')];
            return Path.Combine(Unpacked.Root, "artifacts", "bin", name, Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory + "x")!), name + ".dll");
        }
    }
}
