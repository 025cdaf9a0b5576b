import { Checkbox, Spinner, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { Row } from "../data/webApi";
import { bareId } from "../metadata/guid";
import { findColumn } from "../metadata/metadata";
import type { TableMetadata, ViewDescription } from "../metadata/types";
import { Icon } from "../ui/icons";
import { GridCell } from "./GridCell";
import { useOpenRow } from "./useOpenRow";
import { viewColumns } from "./listState";
import type { ListState } from "./listState";

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowX: "auto", overflowY: "auto" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase300 },
  heading: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    height: "40px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sort: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    width: "100%",
    height: "100%",
    paddingLeft: "8px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    fontWeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowX: "hidden",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  row: {
    height: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  check: { width: "44px", paddingLeft: "8px" },
  empty: { display: "block", textAlign: "center", paddingTop: "48px", paddingBottom: "48px", color: tokens.colorNeutralForeground3 },
});

interface GridTableProps {
  table: TableMetadata;
  view: ViewDescription;
  rows: Row[] | undefined;
  loading: boolean;
  orderBy: ListState["orderBy"];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onSort: (orderBy: NonNullable<ListState["orderBy"]>) => void;
}

/** The rows of a list in the view's columns. */
export function GridTable(props: GridTableProps): React.ReactElement {
  const styles = useStyles();
  const { table, view, rows, loading, selected, onSelect } = props;
  const columns = React.useMemo(() => viewColumns(table, view), [table, view]);
  const idOf = (row: Row): string => bareId(String(row[table.primaryId]));
  const allSelected = rows !== undefined && rows.length > 0 && selected.size === rows.length;
  const toggle = (id: string): void => {
    const next = new Set(selected);
    onSelect(next.delete(id) ? next : next.add(id));
  };
  const minWidth = columns.reduce((sum, column) => sum + column.widthPx, 44);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} style={{ minWidth }}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.heading, styles.check)}>
              <Checkbox
                aria-label="Select all rows"
                checked={allSelected ? true : selected.size > 0 ? "mixed" : false}
                onChange={() => onSelect(new Set(allSelected ? [] : (rows ?? []).map(idOf)))}
              />
            </th>
            {columns.map((column) => (
              <ColumnHeading key={column.name} {...props} name={column.name} widthPx={column.widthPx} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <GridRow
              key={idOf(row)}
              table={table}
              row={row}
              columns={columns}
              id={idOf(row)}
              selected={selected.has(idOf(row))}
              onToggle={toggle}
            />
          ))}
        </tbody>
      </table>
      {rows === undefined && loading && <Spinner className={styles.empty} label="Loading" />}
      {rows?.length === 0 && <Text className={styles.empty}>No rows to show</Text>}
    </div>
  );
}

function ColumnHeading({ table, name, widthPx, orderBy, onSort }: GridTableProps & { name: string; widthPx: number }): React.ReactElement {
  const styles = useStyles();
  const isSorted = orderBy?.column === name;
  const label = findColumn(table, name)?.displayName ?? name;
  const direction = isSorted ? (orderBy?.descending ? "descending" : "ascending") : "none";
  const canSort = !name.includes(".");
  return (
    <th className={styles.heading} style={{ width: widthPx }} aria-sort={direction} title={label}>
      <button
        type="button"
        className={styles.sort}
        disabled={!canSort}
        onClick={() => onSort({ column: name, descending: isSorted && orderBy?.descending === false })}
      >
        {label}
        {isSorted && <Icon name={orderBy?.descending ? "arrowDown" : "arrowUp"} size={14} />}
      </button>
    </th>
  );
}

interface GridRowProps {
  table: TableMetadata;
  row: Row;
  id: string;
  columns: { name: string }[];
  selected: boolean;
  onToggle: (id: string) => void;
}

function GridRow({ table, row, id, columns, selected, onToggle }: GridRowProps): React.ReactElement {
  const styles = useStyles();
  const openRow = useOpenRow();
  return (
    <tr
      className={mergeClasses(styles.row, selected && styles.selected)}
      aria-selected={selected}
      onDoubleClick={() => openRow(table.logicalName, id)}
    >
      <td className={styles.check}>
        <Checkbox aria-label="Select row" checked={selected} onChange={() => onToggle(id)} />
      </td>
      {columns.map(({ name }, index) => (
        <GridCell
          key={name}
          table={table}
          row={row}
          id={id}
          column={name}
          opensRow={name === table.primaryName || (index === 0 && !columns.some((column) => column.name === table.primaryName))}
        />
      ))}
    </tr>
  );
}
