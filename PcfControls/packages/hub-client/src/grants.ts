import type { HubGrant } from "./telephonyApis";

/** A token this near its end is not used any more: it would end on the way. */
const marginMs = 60_000;

/** Keeps the hub's address and token until they are about to end, so that a hub that is away does not cost Dataverse a request a try. */
export interface Grants {
  current(): Promise<HubGrant>;
  /** Forgets the grant, because the hub refused it. */
  drop(): void;
}

export function createGrants(ask: () => Promise<HubGrant>): Grants {
  let kept: HubGrant | null = null;
  return {
    current: async () => {
      kept = kept !== null && kept.expiresOn.getTime() - marginMs > Date.now() ? kept : await ask();
      return kept;
    },
    drop: () => {
      kept = null;
    },
  };
}
