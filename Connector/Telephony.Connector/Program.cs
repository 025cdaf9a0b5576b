using Telephony.Connector.CommandLine;

return await ConnectorCommandLine.Create().Parse(args).InvokeAsync();
