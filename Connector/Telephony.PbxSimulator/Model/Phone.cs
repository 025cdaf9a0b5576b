using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Model;

/// <summary>An agent's phone: one line, no call waiting.</summary>
internal sealed class Phone(SimulatedPhone settings)
{
    public SimulatedPhone Settings => settings;

    public string Extension => settings.Extension;

    public string Device => "PJSIP/" + settings.Extension;

    public PbxParty Party => new(settings.Extension, settings.Name);

    public bool IsRegistered { get; set; } = true;

    /// <summary>Rejects calls as busy (do not disturb).</summary>
    public bool IsBusy { get; set; }
}
