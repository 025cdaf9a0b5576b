namespace Telephony.PbxSimulator.Settings;

/// <summary>An agent's phone, known to the PBX as <c>PJSIP/EXTENSION</c>.</summary>
/// <param name="Extension">The number, for example 1001.</param>
/// <param name="Name">The agent's name.</param>
/// <param name="AnswersAfter">Answers by itself after this time; null waits for somebody to answer it.</param>
public sealed record SimulatedPhone(string Extension, string Name, TimeSpan? AnswersAfter = null);
