using Telephony.Local;

return await LocalCommand.Create().Parse(args).InvokeAsync();
