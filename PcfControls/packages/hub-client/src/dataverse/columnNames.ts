import type { ReadRows } from "./dataverse";

/** What people call the columns of a table, by logical name. */
export type ColumnNames = (table: string) => Promise<ReadonlyMap<string, string>>;

/** A column's definition, as far as it is asked for. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api */
interface Definition {
  LogicalName?: string;
  DisplayName?: { UserLocalizedLabel?: { Label?: string } | null } | null;
}

/** Names of columns in the user's language, asked for once a table and page; after a failure again. */
export function columnNames(read: ReadRows): ColumnNames {
  const known = new Map<string, Promise<ReadonlyMap<string, string>>>();
  async function ask(table: string): Promise<ReadonlyMap<string, string>> {
    const query = `EntityDefinitions(LogicalName='${encodeURIComponent(table)}')/Attributes?$select=LogicalName,DisplayName`;
    const definitions = (await read(query)) as Definition[];
    return new Map(definitions.map(({ LogicalName, DisplayName }) => [LogicalName ?? "", DisplayName?.UserLocalizedLabel?.Label ?? ""]));
  }
  return (table) => {
    const names = known.get(table) ?? ask(table);
    known.set(table, names);
    names.catch(() => known.delete(table));
    return names;
  };
}
