import type { HubSession } from "@telephony/contracts";
import type { HubDoor } from "@telephony/hub-client";
import type { FakeHub } from "./fakeHub";

/** The hub's door: gives sessions for tickets and tokens, or refuses them. */
export function fakeDoor(hub: Pick<FakeHub, "sessionAsks" | "sessionMs" | "refusesSessions" | "socketOnly">): HubDoor {
  const session = (ask: string): Promise<HubSession> => {
    hub.sessionAsks.push(ask);
    const [expiresOn, endsOn] = [hub.sessionMs, 12 * 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString());
    return hub.refusesSessions === null
      ? Promise.resolve({ token: `token ${hub.sessionAsks.length}`, expiresOn: expiresOn ?? "", endsOn: endsOn ?? "" })
      : Promise.reject(hub.refusesSessions);
  };
  return {
    begin: (_url, { ticket }) => session(ticket),
    renew: (_url, token) => session(token),
    socketOnly: hub.socketOnly,
    forgetWay: () => undefined,
  };
}
