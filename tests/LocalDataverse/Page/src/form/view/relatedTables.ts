import { columnKind, isSystemColumn } from "../../metadata/columnKind";
import type { AppMetadata } from "../../metadata/metadata";
import type { ColumnMetadata, TableMetadata } from "../../metadata/types";

/** Rows of another table that point at the open row. */
export interface Relation {
  table: TableMetadata;
  column: ColumnMetadata;
  label: string;
}

const isBusinessLookup = (column: ColumnMetadata): boolean =>
  columnKind(column) === "lookup" && !isSystemColumn(column.logicalName) && column.logicalName !== "ownerid";

/** The lists that a row's form offers beside its own tabs: phone calls first, then somebody's own tables. */
export function relatedTables(metadata: AppMetadata, table: TableMetadata): Relation[] {
  const listed = new Set(
    metadata.siteMap.areas.flatMap((area) => area.groups.flatMap((group) => group.subareas.map((sub) => sub.entity ?? ""))),
  );
  const offered = (other: TableMetadata): boolean => listed.has(other.logicalName) || other.isCustom === true;
  const relations = metadata.tables
    .filter((other) => other.logicalName === "phonecall" || offered(other))
    .flatMap((other) =>
      other.columns.filter((column) => isBusinessLookup(column) && points(column, table)).map((column) => toRelation(other, column)),
    );
  return relations.sort((one, other) => rank(one) - rank(other)).slice(0, maximumTabs);
}

const maximumTabs = 4;

function points(column: ColumnMetadata, table: TableMetadata): boolean {
  return (column.targets ?? []).includes(table.logicalName);
}

function rank({ table, column }: Relation): number {
  return column.logicalName === "regardingobjectid" ? 0 : table.isCustom === true ? 1 : 2;
}

function toRelation(table: TableMetadata, column: ColumnMetadata): Relation {
  return { table, column, label: table.collectionName };
}

/** The id of the tab that shows a relation. */
export function relatedTabId({ table, column }: Relation): string {
  return `related-${table.logicalName}-${column.logicalName}`;
}
