import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { GridPager } from "./GridPager";
import { GridTable } from "./GridTable";
import { GridToolbar } from "./GridToolbar";
import { createGridControl } from "./gridControl";
import { ListCommandBar } from "./ListCommandBar";
import { useGrid } from "./useGrid";
import type { GridRows } from "./useGrid";

const useStyles = makeStyles({ plain: { display: "flex", flexDirection: "column", minHeight: 0 } });

/** Which rows a grid shows, and what surrounds it. */
export interface RecordGridProps extends GridRows {
  cardClass?: string;
  hasViews?: boolean;
  hasCommands?: boolean;
}

/** Rows of a table: choose a view, search, sort, turn pages, open, delete. */
export function RecordGrid(props: RecordGridProps): React.ReactElement {
  const styles = useStyles();
  const { table, relation } = props;
  const grid = useGrid(props);
  const { state, view, page, selected, change, refresh } = grid;
  return (
    <>
      {props.hasCommands && (
        <ListCommandBar
          table={table}
          selectedCount={selected.size}
          onRefresh={refresh}
          onDelete={grid.deleteSelected}
          relation={relation}
          control={() => createGridControl({ table, rows: page?.rows ?? [], selected, refresh })}
        />
      )}
      {grid.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{grid.error}</MessageBarBody>
        </MessageBar>
      )}
      <div className={props.cardClass ?? styles.plain}>
        <GridToolbar
          table={table}
          view={view}
          hasViews={props.hasViews === true}
          search={state.search}
          onView={grid.chooseView}
          onSearch={(search) => change({ search })}
          actions={relation === undefined ? undefined : { relation, onRefresh: refresh }}
        />
        <GridTable
          table={table}
          view={view}
          rows={page?.rows}
          loading={grid.loading}
          orderBy={state.orderBy}
          selected={selected}
          onSelect={grid.setSelected}
          onSort={(orderBy) => change({ orderBy })}
        />
        <GridPager page={page} state={state} onPage={grid.turnTo} />
      </div>
    </>
  );
}
