using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.TypeScript;

/// <summary>Writes one constant object and one type per global choice.</summary>
public static class ChoiceObjects
{
    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<ChoiceDescription> choices)
    {
        var file = new TypeScriptFile("Solution/src/OptionSets");
        foreach (var choice in choices)
        {
            var name = Words.WithoutPrefix(choice.SchemaName);
            file.Blank();
            file.Open($"export const {name} =", choice.Description);
            foreach (var option in choice.Options)
            {
                file.Member("", $"{Words.Camel(Words.Pascal(option.Label))}: {option.Value},");
            }

            file.Close("} as const;");
            file.Blank();
            file.Member($"A value of {{@link {name}}}.", $"export type {name} = (typeof {name})[keyof typeof {name}];");
        }

        return file.ToString();
    }
}
