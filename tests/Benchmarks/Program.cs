using Telephony.Benchmarks;

// The start comes first: only the first one in a process is cold.
Benchmark[] all =
[
    new("start", StartBenchmark.RunAsync),
    new("pops", PopBenchmark.RunAsync),
    new("requests", RequestBenchmark.RunAsync),
];
var chosen = all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"There is no benchmark '{string.Join(' ', args)}'; expected {string.Join(", ", all.Select(benchmark => benchmark.Name))}, or nothing for all.");
    return 1;
}

var results = new ResultsFile();
foreach (var benchmark in chosen)
{
    Console.WriteLine($"== {benchmark.Name}");
    results.Add(await benchmark.RunAsync(line => Console.WriteLine("   " + line)));
}

Console.WriteLine();
Console.WriteLine(results.Text());
if (chosen.Count == all.Length)
{
    results.Write();
}

return 0;
