import type { DialledRecord, Found, FoundColleague, FoundNumber, Presence } from "@telephony/hub-client";
import { typedNumber } from "@telephony/contracts";

/** Whom the agent has chosen, or the number that was typed. */
export interface Target {
  /** As it is in the record: what is called, whatever is shown. */
  number: string;
  /** The record whose number it is; null for none. */
  record: DialledRecord;
}

/** One number of somebody, to be chosen. */
export interface Entry extends Target {
  key: string;
  name: string;
  /** What people call the number's column, or "". */
  label: string;
  /** The logical name of the record's table, or "". */
  table: string;
  /** What a colleague does now; null for all others. */
  presence: Presence | null;
}

export type GroupName = "colleagues" | "records" | "recent";

export interface Group {
  name: GroupName;
  entries: readonly Entry[];
}

/** More lines of a kind than this are no help: another letter is. */
const mostEntries = 8;

function entriesOf(key: string, numbers: readonly FoundNumber[], common: Omit<Entry, "key" | "number" | "label">): Entry[] {
  return numbers.map(({ number, label, column }) => ({ ...common, key: `${key} ${column}`, number, label }));
}

function colleagueEntries({ systemUserId, name, presence, extension, numbers }: FoundColleague, extensionLabel: string): Entry[] {
  // What the colleague does is known of the extension; another phone may be answered all the same.
  const entries = entriesOf(systemUserId, numbers, { name, table: "", record: null, presence });
  return entries.map((entry) => (entry.number === extension ? { ...entry, label: extensionLabel } : entry));
}

/**
 * What was found, a line for each number, in the order in which it is shown. A number of the last calls that stands above already is no news.
 * @param shown A number as it is shown.
 */
export function groupsOf({ colleagues, records, recent }: Found, extensionLabel: string, shown: (number: string) => string): Group[] {
  const above = new Set([...colleagues, ...records].flatMap(({ numbers }) => numbers.map(({ number }) => shown(number))));
  const groups: Group[] = [
    { name: "colleagues", entries: colleagues.flatMap((one) => colleagueEntries(one, extensionLabel)) },
    {
      name: "records",
      entries: records.flatMap(({ table, recordId, name, numbers }) =>
        entriesOf(`${table} ${recordId}`, numbers, { name, table, record: { table, recordId }, presence: null }),
      ),
    },
    {
      name: "recent",
      entries: recent
        .filter(({ number }) => !above.has(shown(number)))
        .map(({ number, name, table, recordId }) => ({
          key: `recent ${number}`,
          number,
          name,
          label: "",
          table: "",
          record: table === "" || recordId === "" ? null : { table, recordId },
          presence: null,
        })),
    },
  ];
  return groups.map((group) => ({ ...group, entries: group.entries.slice(0, mostEntries) })).filter(({ entries }) => entries.length > 0);
}

/** The colleague whose number it is that was typed. */
export function colleagueAt(groups: readonly Group[], typed: string): Entry | undefined {
  const number = typedNumber(typed);
  return number === "" ? undefined : groups.find(({ name }) => name === "colleagues")?.entries.find((entry) => entry.number === number);
}
