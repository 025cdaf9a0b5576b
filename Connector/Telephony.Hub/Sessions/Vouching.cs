using Telephony.Contracts.Hub;
using Telephony.Hub.Live;

namespace Telephony.Hub.Sessions;

/// <summary>
/// Whether a session is still vouched for. Connectors read in Dataverse who is enabled and has which phone or role, and tell the hub the whole
/// list; whoever is not in it no longer has a session. Before a hub has heard any list of a session's PBXs since its start, the signature is enough: a hub
/// that was restarted while connectors or Dataverse are away puts nobody out.
/// </summary>
internal sealed class Vouching(LivePbxs pbxs, TimeProvider clock)
{
    /// <summary>In one sentence why a session ended so.</summary>
    public const string Words = "Your account, your phone or your role was changed, so this page has to sign in again. Ask an administrator if you did not expect that.";

    /// <summary>
    /// True while somebody vouches for the session. Any one of a supervisor's PBXs is enough; what a connector said that has gone counts only where none
    /// of those that are there has said anything.
    /// </summary>
    public bool IsGood(string role, string systemUserId, string pbx, string extension)
    {
        var heard = pbxs.Named(pbx).Where(each => each.HasVouched).ToList();
        var there = heard.Where(each => each.ConnectionId is not null).ToList();
        var counted = there.Count > 0 ? there : heard;
        return counted.Count == 0 || counted.Any(each => each.VouchesFor(new VouchedUser(systemUserId, role, extension), clock.GetUtcNow()));
    }

    /// <summary>
    /// Whether a supervisor sees agents and calls of a PBX: only its own connector's word counts for them, whichever connector redeemed the ticket. A PBX whose
    /// connector has given no list yet shows its own to whoever has a good session, as after a restart of the hub.
    /// </summary>
    public bool Sees(BrowserSession session, LivePbx pbx) =>
        !pbx.HasVouched || pbx.VouchesFor(new VouchedUser(session.SystemUserId, session.Role, session.Extension), clock.GetUtcNow());

    /// <summary>True while somebody vouches for the session.</summary>
    public bool IsGood(BrowserSession session) => IsGood(session.Role, session.SystemUserId, session.Pbx, session.Extension);
}
