using Telephony.Local;

namespace Telephony.Benchmarks;

/// <summary>The system that all benchmarks run: any free port, the front end left alone.</summary>
internal static class Systems
{
    /// <summary>The options, with so many made-up contacts.</summary>
    public static LocalOptions Options(int contacts = 0) => new() { Port = 0, BuildFrontEnd = false, Contacts = contacts };
}
