import type { AppServices } from "../../appServices";
import type { LookupValue } from "../../data/rowValues";
import { bareId } from "../../metadata/guid";
import { quickFindColumns } from "../../metadata/fetchXml";
import { findColumn } from "../../metadata/metadata";
import type { TableMetadata } from "../../metadata/types";

const perTable = 8;
const maximumTables = 6;

/** Rows of the target tables whose searchable columns contain the text; all tables are asked at once. */
export async function searchLookup(app: AppServices, targets: readonly string[], text: string): Promise<LookupValue[]> {
  const tables = targets.flatMap((target) => app.metadata.findTable(target) ?? []).slice(0, maximumTables);
  const found = await Promise.all(tables.map((table) => searchTable(app, table, text.trim())));
  return found.flat();
}

async function searchTable({ api }: AppServices, table: TableMetadata, text: string): Promise<LookupValue[]> {
  const { rows } = await api.fetch(table.logicalName, lookupQuery(table, text));
  return rows.map((row) => {
    const name = row[table.primaryName];
    return { id: bareId(String(row[table.primaryId])), name: typeof name === "string" ? name : "", entityType: table.logicalName };
  });
}

/** The query for one table. */
export function lookupQuery(table: TableMetadata, text: string): string {
  const quickFind = table.views.find((view) => view.queryType === 4);
  const searched = quickFindColumns(quickFind?.fetchXml).filter((name) => findColumn(table, name));
  const columns = searched.length > 0 ? searched : [table.primaryName];
  const conditions = columns.map((name) => `<condition attribute="${name}" operator="like" value="%${escapeXml(text)}%" />`).join("");
  const filter = text === "" ? "" : `<filter type="or">${conditions}</filter>`;
  const attributes = `<attribute name="${table.primaryId}" /><attribute name="${table.primaryName}" />`;
  return `<fetch count="${perTable}" page="1"><entity name="${table.logicalName}">${attributes}<order attribute="${table.primaryName}" />${filter}</entity></fetch>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
