import { columnKind } from "../metadata/columnKind";
import { bareId } from "../metadata/guid";
import type { ColumnMetadata } from "../metadata/types";
import type { Row } from "./webApi";

/** A reference to a row of another table; `id` is bare. */
export interface LookupValue {
  id: string;
  name: string;
  entityType: string;
}

/** What a column's value can be inside the shell. A lookup is a list with one reference, a party list has many. */
export type ColumnValue = string | number | boolean | Date | LookupValue[] | number[] | null;

/** A plain value as text; empty for none and for anything that is not plain. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

const formattedSuffix = "@OData.Community.Display.V1.FormattedValue";
const typeSuffix = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** The text that the server formatted for a column of a row, or the plain value as text. */
export function formattedValue(row: Row, column: string): string {
  for (const key of [column, `_${column}_value`]) {
    const formatted = row[key + formattedSuffix];
    if (typeof formatted === "string") {
      return formatted;
    }
  }
  return textOf(row[column]);
}

/** A column's value from a row of the Web API. */
export function readValue(row: Row, column: ColumnMetadata): ColumnValue {
  const plain = row[column.logicalName];
  switch (columnKind(column)) {
    case "lookup":
      return readLookup(row, column);
    case "partyList":
      return readParties(row, column.logicalName);
    case "dateTime":
      return typeof plain === "string" ? parseDate(plain) : null;
    case "multiChoice":
      return typeof plain === "string" && plain !== "" ? plain.split(",").map(Number) : null;
    default:
      return typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean" ? plain : null;
  }
}

/** The reference in a lookup column, if it has one. */
export function readLookup(row: Row, column: ColumnMetadata): LookupValue[] | null {
  const key = `_${column.logicalName}_value`;
  const id = row[key];
  if (typeof id !== "string") {
    return null;
  }
  const name = row[key + formattedSuffix];
  const type = row[key + typeSuffix];
  const entityType = typeof type === "string" ? type : (column.targets?.[0] ?? "");
  return [{ id: bareId(id), name: typeof name === "string" ? name : "", entityType }];
}

// Participation of an activity party: 1 sender, 2 recipient, 3 cc, 4 bcc.
// https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
const participation: Readonly<Record<string, number>> = { from: 1, to: 2, cc: 3, bcc: 4 };

function readParties(row: Row, column: string): LookupValue[] | null {
  const key = Object.keys(row).find((name) => name.endsWith("_activity_parties"));
  const parties = key === undefined ? [] : (row[key] as Row[]);
  const values = parties
    .filter((party) => party.participationtypemask === participation[column])
    .map((party) => {
      const [lookup] = readLookup(party, partyColumn) ?? [];
      const address = typeof party.addressused === "string" ? party.addressused : "";
      return { id: lookup?.id ?? "", name: lookup?.name ?? address, entityType: lookup?.entityType ?? "" };
    });
  return values.length === 0 ? null : values;
}

const partyColumn: ColumnMetadata = { logicalName: "partyid", schemaName: "PartyId", type: "lookup", displayName: "Party" };

/** Dates without a time are a day of the calendar, not a moment: they are read as local midnight. */
function parseDate(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text);
}
