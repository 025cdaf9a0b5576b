import type { TableMetadata } from "../metadata/types";
import type { PageInput } from "../routing/pageInput";
import type { RelatedTo } from "./listState";

/** The form for a new row; a related one already points at the row it was made from. */
export function newRowPage(table: TableMetadata, relation?: RelatedTo): PageInput {
  const data =
    relation === undefined
      ? undefined
      : { [relation.column]: relation.id, [`${relation.column}name`]: relation.name, [`${relation.column}type`]: relation.entityType };
  return { pageType: "entityrecord", entityName: table.logicalName, data };
}
