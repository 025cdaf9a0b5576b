namespace LocalDataverse.WebApi.Http;

/// <summary>What a host may set on the Web API.</summary>
public sealed record WebApiOptions
{
    /// <summary>The service protection limits; null for none.</summary>
    public ServiceProtectionLimits? Limits { get; init; }

    /// <summary>The clock of the limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes requests fail, for tests.</summary>
    public FaultInjection Faults { get; init; } = new();
}
