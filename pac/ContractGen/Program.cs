using Telephony.ContractGen;

var root = RepositoryRoot.FindFrom(AppContext.BaseDirectory);
var written = ContractFiles.Write(root);
Console.WriteLine(written.Count == 0 ? "Every generated file is current." : $"Written: {string.Join(", ", written)}");
