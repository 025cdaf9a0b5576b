import { collectionOf } from "../form/clientApi/collection";
import type { Row } from "../data/webApi";
import { textOf } from "../data/rowValues";
import { bareId, bracedId } from "../metadata/guid";
import type { TableMetadata } from "../metadata/types";

/** A list as scripts see it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/grids/gridcontrol */
export interface GridControl {
  getEntityName(): string;
  getGrid(): { getRows(): object; getSelectedRows(): object; getTotalRecordCount(): number };
  refresh(): void;
}

interface GridFacts {
  table: TableMetadata;
  rows: readonly Row[];
  selected: ReadonlySet<string>;
  refresh: () => void;
}

/** Makes the script's view of a list, as it is now. */
export function createGridControl({ table, rows, selected, refresh }: GridFacts): GridControl {
  const idOf = (row: Row): string => bareId(textOf(row[table.primaryId]));
  const collection = (some: readonly Row[]): object =>
    collectionOf(
      () => some.map((row) => gridRow(table, row, idOf(row))),
      (row) => row.getData().getEntity().getId(),
    );
  return {
    getEntityName: () => table.logicalName,
    getGrid: () => ({
      getRows: () => collection(rows),
      getSelectedRows: () => collection(rows.filter((row) => selected.has(idOf(row)))),
      getTotalRecordCount: () => rows.length,
    }),
    refresh,
  };
}

interface GridEntity {
  getId(): string;
  getEntityName(): string;
  getPrimaryAttributeValue(): string;
  getEntityReference(): { id: string; entityType: string; name: string };
}

function gridRow(table: TableMetadata, row: Row, id: string): { getData(): { getEntity(): GridEntity } } {
  const name = textOf(row[table.primaryName]);
  const entity: GridEntity = {
    getId: () => bracedId(id),
    getEntityName: () => table.logicalName,
    getPrimaryAttributeValue: () => name,
    getEntityReference: () => ({ id: bracedId(id), entityType: table.logicalName, name }),
  };
  return { getData: () => ({ getEntity: () => entity }) };
}
