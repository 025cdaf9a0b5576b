import * as React from "react";
import { useApp } from "../appServices";
import type { RowPage } from "../data/webApi";
import { messageOf } from "../data/webApiError";
import type { TableMetadata, ViewDescription } from "../metadata/types";
import { useLoaded } from "../ui/useLoaded";
import { chooseView, firstState, readList } from "./listState";
import type { ListState, RelatedTo } from "./listState";

/** Which rows a grid shows. */
export interface GridRows {
  table: TableMetadata;
  viewId?: string;
  /** Only rows that point at this one. */
  relation?: RelatedTo;
  /** The chosen view goes into the page's address. */
  remembersView?: boolean;
}

/** A list's rows and what can be done with them. */
export interface Grid {
  view: ViewDescription;
  state: ListState;
  page: RowPage | undefined;
  loading: boolean;
  error: string | undefined;
  selected: ReadonlySet<string>;
  setSelected: (selected: ReadonlySet<string>) => void;
  /** Changes what is asked for and starts again at the first page. */
  change: (changes: Partial<ListState>) => void;
  refresh: () => void;
  chooseView: (viewId: string) => void;
  turnTo: (page: number, cookie: string | undefined) => void;
  deleteSelected: () => Promise<void>;
}

/** Reads the rows that a grid shows, anew after each change. */
export function useGrid({ table, relation, viewId, remembersView }: GridRows): Grid {
  const app = useApp();
  const [state, setState] = React.useState<ListState>({ ...firstState, viewId });
  const [selected, setSelected] = React.useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = React.useState<string>();
  const view = chooseView(table, state.viewId, relation !== undefined);
  // Each rendering of a form makes the relation anew: its parts say whether it changed.
  const { column, id } = relation ?? {};
  const read = React.useCallback(() => {
    const conditions = column === undefined || id === undefined ? [] : [{ column, value: id }];
    return readList(app, table, view, state, conditions);
  }, [app, table, view, state, column, id]);
  const { value: page, error, loading } = useLoaded(read);

  const change = (changes: Partial<ListState>): void => {
    setSelected(new Set());
    setState({ ...state, page: 1, cookies: {}, ...changes });
  };
  const refresh = (): void => change({ reading: state.reading + 1, page: state.page, cookies: state.cookies });
  const chooseOther = (chosen: string): void => {
    change({ viewId: chosen, orderBy: undefined });
    if (remembersView) {
      app.router.replace({ pageType: "entitylist", entityName: table.logicalName, viewId: chosen });
    }
  };
  const deleteSelected = async (): Promise<void> => {
    setFailure(undefined);
    try {
      for (const rowId of selected) {
        await app.api.delete(table.logicalName, rowId);
      }
    } catch (reason) {
      setFailure(messageOf(reason));
    }
    refresh();
  };
  const turnTo: Grid["turnTo"] = (number, cookie) => change({ page: number, cookies: { ...state.cookies, [number]: cookie } });
  const actions = { setSelected, change, refresh, chooseView: chooseOther, turnTo, deleteSelected };
  return { view, state, page, loading, error: failure ?? error, selected, ...actions };
}
