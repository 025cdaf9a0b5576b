using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>
/// What an administrator has configured: settings and rules, DNIS definitions, outcomes, and how tables are customised. Each is asked for at most once in a request and
/// kept between requests (<see cref="KeptRows{T}"/>, <see cref="KeptAnswer{T}"/>), so it is read with SYSTEM's rights; every agent may read these tables anyway.
/// </summary>
/// <param name="now">The moment, UTC.</param>
internal sealed class Configuration(Guid organizationId, IOrganizationService system, DateTime now)
{
    private static readonly KeptRows<SettingRows> KeptSettings = new(SettingStore.Query, rows => new SettingRows(rows.Select(SettingStore.Read)));
    private static readonly KeptRows<IReadOnlyList<DnisDefinition>> KeptDnis = new(DnisStore.Query, DnisStore.Read);
    private static readonly KeptRows<OutcomeCatalog> KeptOutcomes = new(OutcomeStore.Query, OutcomeStore.Read);

    private static readonly KeptAnswer<bool> HasUsualText = new(
        PhoneCall.TableName + " (columns)", service => MissingColumn.IsText(service, PhoneCall.TableName, SettingDefinition.UsualCustomTextColumn));

    private static readonly KeptAnswer<LinkTargets> KeptLinkTargets = new(PhoneCall.TableName + " (targets)", LinkTargets.Read);

    private SettingRows? _settings;
    private IReadOnlyList<DnisDefinition>? _dnis;
    private OutcomeCatalog? _outcomes;

    /// <summary>What was asked so far, for an explanation.</summary>
    public List<QueryNote> Notes { get; } = [];

    /// <summary>Every setting and rule.</summary>
    public SettingRows Settings => _settings ??= KeptSettings.Get(organizationId, system, now, Notes);

    /// <summary>Every active DNIS definition.</summary>
    public IReadOnlyList<DnisDefinition> Dnis => _dnis ??= KeptDnis.Get(organizationId, system, now, Notes);

    /// <summary>The active outcomes, in the agents' order.</summary>
    public OutcomeCatalog Outcomes => _outcomes ??= KeptOutcomes.Get(organizationId, system, now, Notes);

    /// <summary>Whether phonecalls have the text column that is used without the setting "Custom Text Column".</summary>
    public bool HasUsualCustomText => HasUsualText.Get(organizationId, system, now, Notes);

    /// <summary>Which tables are enabled for activities and notes.</summary>
    public LinkTargets LinkTargets => KeptLinkTargets.Get(organizationId, system, now, Notes);

    /// <summary>The settings of an agent, or the global ones for nobody.</summary>
    public TelephonySettings SettingsOf(Agent? agent) =>
        agent is null ? Settings.Global : Settings.For(agent.UserId.ToString("D"), agent.Name);
}
