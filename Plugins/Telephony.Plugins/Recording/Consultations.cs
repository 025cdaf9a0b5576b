using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.Pops;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>
/// Screen transfer: a colleague who calls while talking to somebody consults, and the one who is rung sees what the colleague sees.
/// The colleague is found by extension, and by number among the users where the number is as short as an internal one.
/// </summary>
internal sealed class Consultations
{
    private readonly BatchState _state;
    private readonly ILookup<string, Colleague> _users;
    private readonly Dictionary<Guid, Entity> _calls;

    /// <summary>Reads the calls that the callers among some calls are on: two queries, none when nobody internal calls.</summary>
    public Consultations(IOrganizationService service, BatchState state, IReadOnlyList<CallWork> works)
    {
        _state = state;
        var numbers = works.Where(work => work is { Agent: not null, Source: null } && !CallDirections.IsOutgoing(work.Direction))
            .Select(work => (Number: state.IdentityOf(work).PhoneNumber, Settings: state.SettingsOf(work.Agent))).ToList();
        _users = ColleagueDirectory.FindByNumber(
            service, numbers.Where(call => !state.Agents.ContainsKey(call.Number) && IsInternal(call.Number, call.Settings)).Select(call => call.Number));
        _calls = CallStore.ActiveOf(service, numbers.SelectMany(call => ColleaguesOf(call.Number)));
    }

    /// <summary>The row of the call that a consultation is about; null when the call is not one.</summary>
    public Entity? SourceOf(CallWork work) =>
        work is not { Agent: not null, Source: null } || CallDirections.IsOutgoing(work.Direction) ? null
        : ColleaguesOf(_state.IdentityOf(work).PhoneNumber).Select(user => _calls.TryGetValue(user, out var call) && call.Id != work.Id ? call : null).FirstOrDefault(call => call is not null);

    /// <summary>
    /// The page on the colleague's screen instead of the decision, where one is known that may pop. Its address is taken as it is: one that a
    /// rule wrote has its Data already. A page that no decision made was said by the colleague, and only a path or a listed host may come of that.
    /// </summary>
    public ResolvedCall ShowSenders(CallWork work, ResolvedCall resolved, TelephonySettings settings)
    {
        var source = SourceOf(work);
        var page = source?.Text(DialerCall.UrlDisplayed) ?? "";
        var isDecided = page.Length > 0 && StoredDecision.Read(source!.Text(DialerCall.PopDecision))?.Url == page;
        return page.Length == 0 || (isDecided ? settings.UrlPolicy.Refuse(page) : settings.UrlPolicy.RefuseShared(page)) is not null ? resolved : resolved with
        {
            Decision = resolved.Decision with
            {
                Kind = Words.Of(PopKind.Url),
                Url = page,
                Rule = "",
                Reason = "A colleague consults and shows this page.",
            },
        };
    }

    private static bool IsInternal(string number, TelephonySettings settings) =>
        number.Length > 0 && number.Length <= settings.Number(SettingNames.InternalExtensionLength);

    private IEnumerable<Guid> ColleaguesOf(string number) =>
        number.Length == 0 ? [] : _state.Agents.TryGetValue(number, out var agent) ? [agent.UserId] : _users[number].Select(user => user.UserId);
}
