using System.Globalization;

namespace Telephony.Domain.Agents;

/// <summary>What an agent may keep as preferences: small, flat JSON. Every screen of the agent reads it at every start.</summary>
public static class AgentPreferences
{
    /// <summary>The longest text.</summary>
    public const int LongestText = 8000;

    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int DeepestNesting = 8;

    /// <summary>Why a text cannot be kept, in a sentence; null when it can.</summary>
    public static string? Refuse(string json)
    {
        if (json.Length > LongestText)
        {
            return string.Format(
                CultureInfo.InvariantCulture, "Preferences have at most {0} characters; found {1}.", LongestText, json.Length);
        }

        return JsonSyntax.IsObject(json, DeepestNesting)
            ? null
            : $"Preferences have to be a JSON object, such as {{\"ringtone\":\"off\"}}, with objects and arrays nested at most {DeepestNesting} levels deep.";
    }
}
