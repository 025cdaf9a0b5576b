using Telephony.Hub;

var builder = WebApplication.CreateBuilder(args);
var options = builder.Configuration.GetSection(HubOptions.Section).Get<HubOptions>() ?? new HubOptions();
await HubApplication.Create(options, builder).RunAsync();
