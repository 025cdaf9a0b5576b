namespace Telephony.Benchmarks;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="RunAsync">Measures, tells a person who waits what it does, and gives tables.</param>
internal sealed record Benchmark(string Name, Func<Action<string>, Task<IReadOnlyList<ResultTable>>> RunAsync);
