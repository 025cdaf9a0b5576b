import { columnKind, isDateOnly } from "../metadata/columnKind";
import type { AppMetadata } from "../metadata/metadata";
import type { ColumnMetadata, TableMetadata } from "../metadata/types";
import type { ColumnValue, LookupValue } from "./rowValues";
import type { Row } from "./webApi";

/** The body to send for the given columns' values. */
export function toRow(metadata: AppMetadata, table: TableMetadata, values: readonly [ColumnMetadata, ColumnValue][]): Row {
  const parties = values.filter(([column]) => columnKind(column) === "partyList");
  const plain = values.filter(([column]) => columnKind(column) !== "partyList");
  const row = Object.fromEntries(plain.map(([column, value]) => toProperty(metadata, table, column, value)));
  if (parties.length > 0) {
    row[`${table.logicalName}_activity_parties`] = parties.flatMap(([column, value]) => toParties(metadata, column, value));
  }
  return row;
}

function toProperty(metadata: AppMetadata, table: TableMetadata, column: ColumnMetadata, value: ColumnValue): [string, unknown] {
  if (columnKind(column) === "lookup") {
    const lookup = (value as LookupValue[] | null)?.[0];
    const property = `${navigationProperty(table, column, lookup?.entityType)}@odata.bind`;
    return [property, lookup === undefined ? null : reference(metadata, lookup)];
  }
  if (value instanceof Date) {
    return [column.logicalName, isDateOnly(column) ? localDay(value) : value.toISOString().replace(/\.\d+Z$/, "Z")];
  }
  if (Array.isArray(value)) {
    return [column.logicalName, (value as number[]).join(",")];
  }
  return [column.logicalName, value === "" ? null : value];
}

/**
 * The single-valued navigation property to bind a lookup with. A polymorphic lookup has one for each target,
 * by rule named COLUMN_TARGET; for the regarding column of an activity COLUMN_TARGET_ACTIVITY.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api
 */
export function navigationProperty(table: TableMetadata, column: ColumnMetadata, target?: string): string {
  const declared = column.navigationProperty;
  if (typeof declared === "object" && declared !== null) {
    return declared[target ?? ""] ?? Object.values(declared)[0] ?? column.logicalName;
  }
  const targets = column.targets ?? [];
  if (targets.length <= 1 || column.type.toLowerCase() === "owner") {
    return declared ?? column.logicalName;
  }
  const name = `${column.logicalName}_${target ?? targets[0]}`;
  return column.logicalName === "regardingobjectid" ? `${name}_${table.logicalName}` : name;
}

function toParties(metadata: AppMetadata, column: ColumnMetadata, value: ColumnValue): Row[] {
  const mask = { from: 1, to: 2, cc: 3, bcc: 4 }[column.logicalName] ?? 2;
  return ((value as LookupValue[] | null) ?? []).map((party) =>
    party.entityType === ""
      ? { participationtypemask: mask, addressused: party.name }
      : { participationtypemask: mask, [`partyid_${party.entityType}@odata.bind`]: reference(metadata, party) },
  );
}

function reference(metadata: AppMetadata, lookup: LookupValue): string {
  return `/${metadata.table(lookup.entityType).setName}(${lookup.id})`;
}

function localDay(date: Date): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
