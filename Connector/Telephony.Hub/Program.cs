using Telephony.Hub;
using Telephony.Hub.Hosting;

// Settings are beside the program, not in whatever folder a service starts in.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    HubSecrets.Add(builder.Configuration, Environment.GetEnvironmentVariable(HubSecrets.Variable));
    var options = builder.Configuration.GetSection(HubOptions.Section).Get<HubOptions>() ?? new HubOptions();
    await using var hub = HubApplication.Create(options, builder);
    await hub.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is InvalidOperationException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
