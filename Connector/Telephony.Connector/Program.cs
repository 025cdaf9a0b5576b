using Telephony.Connector.CommandLine;

return await ConnectorCommandLine.RunAsync(args);
