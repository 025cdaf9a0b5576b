using Telephony.ContractGen;
using Telephony.NumberPlanGen;

var root = RepositoryRoot.FindFrom(AppContext.BaseDirectory);
Console.WriteLine(NumberPlanFile.Write(root) ? $"Written: {NumberPlanFile.FilePath}" : "The generated file is current.");
