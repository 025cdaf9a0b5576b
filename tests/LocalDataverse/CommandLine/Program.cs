using LocalDataverse.CommandLine;

return await HostCommand.Create().Parse(args).InvokeAsync();
