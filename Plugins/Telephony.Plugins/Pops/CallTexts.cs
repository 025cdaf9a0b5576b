using Telephony.Domain.Pops;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>Texts of a call's phonecall, from the settings' templates.</summary>
internal sealed record CallTexts(string Subject, string Description, string Note)
{
    /// <summary>Fills the templates in.</summary>
    public static CallTexts Of(CallDescription call, string dnisName, string customerName, Agent agent, TelephonySettings settings)
    {
        var values = new Dictionary<string, string>
        {
            ["dnis"] = dnisName,
            ["phone"] = call.PhoneNumber,
            ["name"] = FirstOf(customerName, call.CallerName, call.PhoneNumber, "unknown caller"),
            ["queue"] = call.QueueName,
            ["agent"] = agent.Name,
            ["direction"] = RuleDirections.InTexts(call.Direction),
        };
        // A call without a queue leaves no blank where the template begins or ends with it.
        string Fill(string setting) => TextTemplate.Fill(settings.Text(setting), values).Trim();
        return new CallTexts(Fill(SettingNames.PhonecallSubject).Cut(200), Fill(SettingNames.PhonecallDescription).Cut(2000), Fill(SettingNames.OtherPartyNote).Cut(100000));
    }

    private static string FirstOf(params string[] texts) => texts.First(text => text.Length > 0);
}
