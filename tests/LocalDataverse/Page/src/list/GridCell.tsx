import { Link, makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { formattedValue, readLookup } from "../data/rowValues";
import type { Row } from "../data/webApi";
import { columnKind } from "../metadata/columnKind";
import { findColumn } from "../metadata/metadata";
import type { TableMetadata } from "../metadata/types";
import { formatPlace } from "../routing/pageInput";
import { useOpenRow } from "./useOpenRow";

const useStyles = makeStyles({
  cell: { paddingLeft: "8px", paddingRight: "8px", overflowX: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface GridCellProps {
  table: TableMetadata;
  row: Row;
  id: string;
  column: string;
  /** The column whose text opens the row. */
  opensRow: boolean;
}

/** One value of a list: text, or a link to the row or to the row that a lookup points at. */
export function GridCell({ table, row, id, column, opensRow }: GridCellProps): React.ReactElement {
  const styles = useStyles();
  const text = cellText(row, table, column);
  return (
    <td className={styles.cell} title={text}>
      <CellContent
        table={table}
        row={row}
        column={column}
        text={text}
        opens={opensRow ? { table: table.logicalName, id } : lookupTarget(table, row, column)}
      />
    </td>
  );
}

function CellContent(
  props: Pick<GridCellProps, "table" | "row" | "column"> & { text: string; opens?: { table: string; id: string } },
): React.ReactElement {
  const { router, metadata } = useApp();
  const openRow = useOpenRow();
  const { opens, text } = props;
  if (opens === undefined || metadata.findTable(opens.table) === undefined) {
    return <>{text}</>;
  }
  const page = { pageType: "entityrecord" as const, entityName: opens.table, entityId: opens.id };
  const open = (event: React.MouseEvent): void => {
    event.preventDefault();
    openRow(opens.table, opens.id);
  };
  return (
    <Link href={formatPlace({ page, chrome: router.current.chrome })} onClick={open}>
      {text === "" ? "(no name)" : text}
    </Link>
  );
}

function lookupTarget(table: TableMetadata, row: Row, column: string): { table: string; id: string } | undefined {
  const metadata = findColumn(table, column);
  const lookup = metadata !== undefined && columnKind(metadata) === "lookup" ? readLookup(row, metadata)?.[0] : undefined;
  return lookup === undefined ? undefined : { table: lookup.entityType, id: lookup.id };
}

// Times are shown in the browser's zone, as forms do; everything else as the server formatted it.
function cellText(row: Row, table: TableMetadata, column: string): string {
  const metadata = findColumn(table, column);
  const plain = row[column];
  if (metadata !== undefined && columnKind(metadata) === "dateTime" && typeof plain === "string" && plain.includes("T")) {
    return new Date(plain).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
  }
  return formattedValue(row, column);
}
