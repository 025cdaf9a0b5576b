using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.CSharp;

/// <summary>Writes one enum per global choice, with the option values that rows hold.</summary>
public static class ChoiceEnums
{
    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<ChoiceDescription> choices)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated.Choices");
        foreach (var choice in choices)
        {
            file.Open($"public enum {Words.WithoutPrefix(choice.SchemaName)}", choice.Description);
            foreach (var option in choice.Options)
            {
                file.Member($"{option.Label}.", $"{Words.Pascal(option.Label)} = {option.Value},");
            }

            file.Close();
        }

        return file.ToString();
    }
}
