namespace LocalDataverse.Hosting;

/// <summary>Something keeps the system from starting; the message is one sentence for the person who started it.</summary>
public sealed class LocalStartException(string message, Exception? inner = null) : Exception(message, inner);
