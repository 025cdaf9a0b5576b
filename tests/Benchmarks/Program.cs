using System.Globalization;
using Telephony.Benchmarks;
using Telephony.Benchmarks.Ami;
using Telephony.Benchmarks.Connectors;
using Telephony.Benchmarks.Hubs;

if (args is [RecordingServer.Verb])
{
    return await RecordingServer.RunAsync();
}

if (args is [HubServer.Verb, var kind])
{
    return await HubServer.RunAsync(Enum.Parse<HubKind>(kind));
}

if (args is [OfficeServer.Verb, var seconds])
{
    return await OfficeServer.RunAsync(int.Parse(seconds, CultureInfo.InvariantCulture));
}

if (args is [ConnectorServer.Verb, var port, var organization, var hub])
{
    return await ConnectorServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), organization, hub);
}

// The start comes first: only the first one in a process is cold.
Benchmark[] all =
[
    new("start", StartBenchmark.RunAsync),
    new("pops", PopBenchmark.RunAsync),
    new("rates", RateBenchmark.RunAsync),
    new("requests", RequestBenchmark.RunAsync),
    new("signin", SignInBenchmark.RunAsync),
    new("outbox", OutboxBenchmark.RunAsync),
    new("report", ReportBenchmark.RunAsync),
    new("decisions", DecisionBenchmark.RunAsync),
    new("ami", StreamBenchmark.RunAsync),
    new("reload", QueueReloadBenchmark.RunAsync),
    new("load", LoadBenchmark.RunAsync),
    new("connector", ConnectorBenchmark.RunAsync),
    new("hub", HubBenchmark.RunAsync),
];
var onlyPrints = args.Contains("--print");
string[] names = [.. args.Where(word => word != "--print")];
var unknown = names.Except(all.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"There is no benchmark '{string.Join(' ', unknown)}'; expected {string.Join(", ", all.Select(benchmark => benchmark.Name))}, or nothing for all; --print leaves RESULTS.md alone.");
    return 1;
}

foreach (var benchmark in all.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)))
{
    Console.WriteLine($"== {benchmark.Name}");
    var run = new BenchmarkRun();
    var tables = await benchmark.RunAsync(line => Console.WriteLine("   " + line));
    var results = ResultsFile.Read([.. all.Select(known => known.Name)]);
    Console.WriteLine(results.Replace(benchmark.Name, run, tables));
    if (!onlyPrints)
    {
        results.Write();
    }
}

return 0;
