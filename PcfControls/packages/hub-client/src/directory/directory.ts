import type { ColleaguePresence, DirectoryAnswer, DirectoryColleague } from "@telephony/contracts";
import type { Presence } from "../calls/presence";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import type { HubLine } from "../line/hubLine";
import { within } from "../line/within";

/** How long a search waits for the hub to say what colleagues do, in milliseconds: who they are is worth more. */
const patienceMs = 1000;

/** A colleague, and what the colleague does now. */
export interface FoundColleague extends DirectoryColleague {
  presence: Presence;
}

/** Whom an agent may mean. */
export interface Found extends DirectoryAnswer {
  colleagues: readonly FoundColleague[];
}

/** Finds whom an agent means. */
export interface Directory {
  /** @param query The beginning of a name or number; "" for the numbers of the last calls. Rejects with Dataverse's reason. */
  search(query: string): Promise<Found>;
}

/** A call says more than the state in the queues. A phone that is not registered rings nowhere. */
function presenceOfColleague({ agentState, callState, phoneReachable }: ColleaguePresence): Presence {
  switch (callState) {
    case "idle":
    case "end":
    case "stop":
      return agentState !== "loggedOut" && !phoneReachable ? "loggedOut" : agentState;
    case "incoming":
    case "offering":
    case "ring":
      return "ringing";
    case "wrap":
    case "pause":
      return "wrapUp";
    default:
      return "onCall";
  }
}

async function presences(line: Pick<HubLine, "presenceOf">, extensions: string[]): Promise<readonly ColleaguePresence[]> {
  try {
    return extensions.length === 0 ? [] : await within(line.presenceOf(extensions), patienceMs, "The hub did not answer.");
  } catch {
    return [];
  }
}

export function createDirectory(apis: Pick<TelephonyApis, "searchDirectory">, line: Pick<HubLine, "presenceOf">): Directory {
  return {
    search: async (query) => {
      const found = await apis.searchDirectory(query);
      const extensions = found.colleagues.map(({ extension }) => extension).filter((extension) => extension !== "");
      const states = await presences(line, extensions);
      const presenceAt = (extension: string): Presence => {
        const state = states.find((one) => one.extension === extension);
        return state === undefined ? "unknown" : presenceOfColleague(state);
      };
      return { ...found, colleagues: found.colleagues.map((one) => ({ ...one, presence: presenceAt(one.extension) })) };
    },
  };
}
