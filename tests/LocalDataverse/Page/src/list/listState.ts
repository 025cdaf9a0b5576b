import type { AppServices } from "../appServices";
import type { RowPage } from "../data/webApi";
import { buildListQuery } from "../metadata/fetchXml";
import { bareId } from "../metadata/guid";
import { findColumn } from "../metadata/metadata";
import { parseLayout } from "../metadata/layoutXml";
import type { LayoutColumn } from "../metadata/layoutXml";
import type { TableMetadata, ViewDescription } from "../metadata/types";

/** What the user set a list to. */
export interface ListState {
  viewId?: string;
  search: string;
  orderBy?: { column: string; descending: boolean };
  page: number;
  /** Paging cookies of the pages visited so far, by page number. */
  cookies: Readonly<Record<number, string | undefined>>;
  /** Grows to read again. */
  reading: number;
}

/** Rows of one related table: those whose column points at that row. */
export interface RelatedTo {
  column: string;
  id: string;
  name: string;
  entityType: string;
}

/** How a list begins. */
export const firstState: ListState = { search: "", page: 1, cookies: {}, reading: 0 };

/** Rows on a page of a list. */
export const pageSize = 50;

const publicView = 0;
const associatedView = 2;
const quickFindView = 4;

/** The public views of a table, the default one first. */
export function publicViews(table: TableMetadata): ViewDescription[] {
  return table.views.filter((view) => view.queryType === publicView).sort((one, other) => Number(other.isDefault) - Number(one.isDefault));
}

/** The view to show: the chosen one, else the associated view for related rows, else the default; a table without views shows names. */
export function chooseView(table: TableMetadata, viewId: string | undefined, related: boolean): ViewDescription {
  const chosen = table.views.find((view) => viewId !== undefined && bareId(view.id) === bareId(viewId));
  const associated = related ? table.views.find((view) => view.queryType === associatedView) : undefined;
  return chosen ?? associated ?? publicViews(table)[0] ?? plainView(table);
}

function plainView(table: TableMetadata): ViewDescription {
  const fetchXml = `<fetch><entity name="${table.logicalName}"><order attribute="${table.primaryName}" /></entity></fetch>`;
  const cells = [table.primaryName, "createdon"]
    .filter((name) => findColumn(table, name))
    .map((name) => `<cell name="${name}" width="250" />`);
  const layoutXml = `<grid><row id="${table.primaryId}">${cells.join("")}</row></grid>`;
  return { id: "", name: `All ${table.collectionName}`, isDefault: true, queryType: publicView, fetchXml, layoutXml };
}

/** A view's columns that the table has, or that come from linked tables. */
export function viewColumns(table: TableMetadata, view: ViewDescription): LayoutColumn[] {
  return parseLayout(view.layoutXml, view.name).filter(({ name }) => name.includes(".") || findColumn(table, name));
}

/** Reads the page of rows that the state asks for. */
export function readList(
  app: AppServices,
  table: TableMetadata,
  view: ViewDescription,
  state: ListState,
  conditions: { column: string; value: string }[],
): Promise<RowPage> {
  const own = viewColumns(table, view)
    .map(({ name }) => name)
    .filter((name) => !name.includes("."));
  const query = buildListQuery(view.fetchXml, {
    orderBy: state.orderBy,
    search: state.search,
    quickFindFetchXml: table.views.find((candidate) => candidate.queryType === quickFindView)?.fetchXml,
    conditions,
    columns: [table.primaryId, ...(findColumn(table, table.primaryName) ? [table.primaryName] : []), ...own],
    page: state.page,
    pageSize,
    pagingCookie: state.cookies[state.page],
  });
  return app.api.fetch(table.logicalName, query);
}
