import type { OfferedNumber } from "@telephony/contracts";
import { canBeDialled } from "@telephony/hub-client";
import type { Dialler } from "@telephony/hub-client";
import type { CommandText, CommandTextKey } from "./commandTexts";

/** The record of a form, or of the one row that is selected in a list. */
export interface CommandTarget {
  table: string;
  recordId: string;
  /** The text of a column as somebody has just written it; undefined where only the stored one is known. */
  writtenValue: (column: string) => string | undefined;
}

/** What the platform says of a table. */
export interface TableFacts {
  primaryName: string;
  /** Labels of those of the asked columns that the table has. */
  labels: ReadonlyMap<string, string>;
}

/** What the command needs of the app. */
export interface CommandSurroundings {
  dialler: Dialler;
  /** The columns that hold phone numbers, in the order in which they count; none for a table without a lookup row. */
  phoneColumns: (table: string) => Promise<readonly string[]>;
  tableFacts: (table: string, columns: readonly string[]) => Promise<TableFacts>;
  /** The row with these columns, as far as the agent may read them. */
  readRow: (table: string, recordId: string, columns: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** Opens the softphone, or brings it to the front; false for somebody without a phone. */
  showSoftphone: () => Promise<boolean>;
  /** Says something above the page, in the place of what was said before. */
  say: (text: string, isFailure: boolean) => void;
  /** Takes it back. */
  beSilent: () => void;
  /** The words of the command. */
  text: CommandText;
}

interface NumbersOfRecord {
  name: string;
  numbers: OfferedNumber[];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** Two columns with the same digits are one number. */
function distinct(numbers: readonly OfferedNumber[]): OfferedNumber[] {
  const digits = ({ number }: OfferedNumber): string => number.replace(/[^\d+*#]/g, "") || number;
  return numbers.filter((one, index) => numbers.findIndex((other) => digits(other) === digits(one)) === index);
}

async function numbersOf(
  { table, recordId, writtenValue }: CommandTarget,
  columns: readonly string[],
  { tableFacts, readRow, text }: CommandSurroundings,
): Promise<NumbersOfRecord> {
  const { primaryName, labels } = await tableFacts(table, columns);
  const known = columns.filter((column) => labels.has(column));
  const row = await readRow(table, recordId, [primaryName, ...known]);
  const numbers = known.map((column) => ({
    label: labels.get(column) ?? column,
    number: writtenValue(column)?.trim() ?? textOf(row[column]),
  }));
  return {
    name: textOf(row[primaryName]) || text("Command_ThisRecord"),
    numbers: distinct(numbers.filter(({ number }) => canBeDialled(number))),
  };
}

async function sayNoSoftphone({ showSoftphone, say, text }: CommandSurroundings): Promise<void> {
  say(text((await showSoftphone()) ? "Command_Opened" : "Command_NoPhone"), false);
}

async function call(target: CommandTarget, found: NumbersOfRecord, surroundings: CommandSurroundings): Promise<void> {
  const { dialler, say, showSoftphone, text } = surroundings;
  const { table, recordId } = target;
  const [first, ...others] = found.numbers;
  if (first === undefined) {
    say(text("Command_NoNumber", found.name), false);
  } else if (others.length > 0) {
    const isOffered = await dialler.offer({ record: `${table}/${recordId}`, name: found.name, numbers: found.numbers });
    await (isOffered ? showSoftphone() : sayNoSoftphone(surroundings));
  } else {
    const outcome = await dialler.dial(first.number, { table, recordId });
    if (outcome.kind === "refused") {
      say(outcome.reason, true);
    } else if (outcome.kind === "noSoftphone") {
      await sayNoSoftphone(surroundings);
    }
  }
}

/**
 * Calls a record: its one number, or the one that the agent chooses in the softphone. Says in words why it does not. Never rejects.
 * @param target The record, or why there is none.
 */
export async function callRecord(target: CommandTarget | CommandTextKey, surroundings: CommandSurroundings): Promise<void> {
  const { phoneColumns, say, beSilent, text } = surroundings;
  beSilent();
  if (typeof target === "string") {
    say(text(target), false);
    return;
  }
  try {
    const columns = await phoneColumns(target.table);
    if (columns.length === 0) {
      say(text("Command_NoColumns", target.table), false);
    } else {
      await call(target, await numbersOf(target, columns, surroundings), surroundings);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String((error as { message?: unknown }).message ?? error);
    say(text("Command_Failed", reason), true);
  }
}
