import type { ColumnMetadata } from "./types";

/** What an editor needs to know of a column's type, whichever words its definition uses. */
export type ColumnKind =
  "text" | "memo" | "int" | "decimal" | "choice" | "multiChoice" | "yesNo" | "dateTime" | "lookup" | "partyList" | "id";

const kinds: Readonly<Record<string, ColumnKind>> = {
  nvarchar: "text",
  string: "text",
  ntext: "memo",
  memo: "memo",
  int: "int",
  integer: "int",
  bigint: "int",
  timezone: "int",
  decimal: "decimal",
  double: "decimal",
  float: "decimal",
  money: "decimal",
  picklist: "choice",
  state: "choice",
  status: "choice",
  multiselectpicklist: "multiChoice",
  bit: "yesNo",
  boolean: "yesNo",
  datetime: "dateTime",
  lookup: "lookup",
  owner: "lookup",
  customer: "lookup",
  partylist: "partyList",
  primarykey: "id",
  uniqueidentifier: "id",
};

/** The kind of a column; an unknown type word counts as text. */
export function columnKind(column: ColumnMetadata): ColumnKind {
  return kinds[column.type.toLowerCase()] ?? "text";
}

/** True for a date column without a time of day. */
export function isDateOnly(column: ColumnMetadata): boolean {
  const format = (column.format ?? "").toLowerCase();
  return columnKind(column) === "dateTime" && (format === "date" || format === "dateonly");
}

/** True when the server sets the column itself, so that no editor may. */
export function isReadOnlyColumn(column: ColumnMetadata, isNew: boolean): boolean {
  const allowed = isNew ? column.validForCreate : column.validForUpdate;
  return allowed === false || systemColumns.has(column.logicalName);
}

/** The column's requirement in the Client API's words. */
export function requiredLevel(column: ColumnMetadata): "none" | "recommended" | "required" {
  const word = typeof column.required === "string" ? column.required.toLowerCase() : column.required;
  if (word === true || word === "required" || word === "applicationrequired") {
    return "required";
  }
  return word === "recommended" ? "recommended" : "none";
}

const systemColumns = new Set([
  "createdby",
  "createdon",
  "createdonbehalfby",
  "modifiedby",
  "modifiedon",
  "modifiedonbehalfby",
  "owningbusinessunit",
  "owningteam",
  "owninguser",
  "versionnumber",
]);

/** True for columns that the platform keeps on every row (who and when), and that say nothing of the business. */
export function isSystemColumn(logicalName: string): boolean {
  return systemColumns.has(logicalName);
}
