import type { ColleaguePresence, DirectoryAnswer, DirectoryNumber } from "@telephony/contracts";
import type { Presence } from "../calls/presence";
import type { ColumnNames } from "../dataverse/columnNames";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import type { HubLine } from "../line/hubLine";
import { within } from "../line/within";

/** How long a search waits for what is only said beside names and numbers, in milliseconds. */
const patienceMs = 1000;

/** A number of somebody, and what people call the column that has it; its logical name where nobody says. */
export interface FoundNumber extends DirectoryNumber {
  label: string;
}

/** Somebody with numbers. */
type WithNumbers<T> = Omit<T, "numbers"> & { numbers: readonly FoundNumber[] };

/** A colleague, and what the colleague does now. */
export type FoundColleague = WithNumbers<DirectoryAnswer["colleagues"][number]> & { presence: Presence };

/** Whom an agent may mean. */
export interface Found {
  colleagues: readonly FoundColleague[];
  records: readonly WithNumbers<DirectoryAnswer["records"][number]>[];
  recent: DirectoryAnswer["recent"];
}

/** Finds whom an agent means. */
export interface Directory {
  /** @param query The beginning of a name or number; "" for the numbers of the last calls. Rejects with Dataverse's reason. */
  search(query: string): Promise<Found>;
}

export interface DirectorySources {
  apis: Pick<TelephonyApis, "searchDirectory">;
  line: Pick<HubLine, "presenceOf">;
  columnNames: ColumnNames;
}

const userTable = "systemuser";

/** A call says more than the state in the queues. A phone that is not registered rings nowhere. */
function presenceOfColleague({ agentState, callState, phoneReachable }: ColleaguePresence): Presence {
  switch (callState) {
    case "idle":
    case "end":
    case "stop":
      return phoneReachable ? agentState : "loggedOut";
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

async function orElse<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await within(work, patienceMs, "");
  } catch {
    return otherwise;
  }
}

export function createDirectory({ apis, line, columnNames }: DirectorySources): Directory {
  async function presences({ colleagues }: DirectoryAnswer): Promise<(extension: string) => Presence> {
    const extensions = colleagues.map(({ extension }) => extension).filter((extension) => extension !== "");
    const states = extensions.length === 0 ? [] : await orElse(line.presenceOf(extensions), []);
    return (extension) => {
      const state = states.find((one) => one.extension === extension);
      return state === undefined ? "unknown" : presenceOfColleague(state);
    };
  }
  async function labels({ colleagues, records }: DirectoryAnswer): Promise<(table: string, number: DirectoryNumber) => FoundNumber> {
    const tables = [...new Set([...(colleagues.length === 0 ? [] : [userTable]), ...records.map(({ table }) => table)])];
    const names = new Map(await Promise.all(tables.map(async (table) => [table, await orElse(columnNames(table), new Map())] as const)));
    return (table, number) => ({ ...number, label: names.get(table)?.get(number.column) || number.column });
  }
  return {
    search: async (query) => {
      const answer = await apis.searchDirectory(query);
      const [presenceAt, labelled] = await Promise.all([presences(answer), labels(answer)]);
      return {
        colleagues: answer.colleagues.map((one) => ({
          ...one,
          presence: presenceAt(one.extension),
          numbers: one.numbers.map((number) => labelled(userTable, number)),
        })),
        records: answer.records.map((one) => ({ ...one, numbers: one.numbers.map((number) => labelled(one.table, number)) })),
        recent: answer.recent,
      };
    },
  };
}
