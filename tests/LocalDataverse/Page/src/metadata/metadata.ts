import type { ColumnMetadata, SiteMap, TableMetadata } from "./types";
import type { AppDescription, CommandDescription, ControlAssets } from "./types";

/** What an app without a name is called. */
export const namelessApp = "Local Dataverse";

/** The app's description with look-ups by name; built once per page load. */
export class AppMetadata {
  readonly siteMap: SiteMap;
  readonly webResources: ReadonlySet<string>;
  private readonly tablesByName: ReadonlyMap<string, TableMetadata>;
  private readonly controlsByName: ReadonlyMap<string, ControlAssets>;

  constructor(readonly description: AppDescription) {
    this.siteMap = description.siteMap;
    this.webResources = new Set(description.webResources);
    this.tablesByName = new Map(description.tables.map((table) => [table.logicalName, table]));
    this.controlsByName = new Map(description.controls.map((control) => [control.name, control]));
  }

  /** What the app is called. */
  get name(): string {
    return this.description.name ?? namelessApp;
  }

  get tables(): readonly TableMetadata[] {
    return this.description.tables;
  }

  findTable(logicalName: string): TableMetadata | undefined {
    return this.tablesByName.get(logicalName.toLowerCase());
  }

  /** The table of that logical name; throws a sentence for people when the app does not know it. */
  table(logicalName: string): TableMetadata {
    const table = this.findTable(logicalName);
    if (table === undefined) {
      throw new Error(`The table "${logicalName}" is not part of this app.`);
    }
    return table;
  }

  /** The commands of a table at a place of the command bar: 0 form, 1 list. */
  commandsOf(logicalName: string, location: number): CommandDescription[] {
    return (this.description.commands ?? []).filter(
      (command) => command.location === location && (command.table === "" || command.table === logicalName),
    );
  }

  findControl(name: string): ControlAssets | undefined {
    return this.controlsByName.get(name);
  }
}

/** The column of that logical name, if the table has it. */
export function findColumn(table: TableMetadata, logicalName: string): ColumnMetadata | undefined {
  return table.columns.find((column) => column.logicalName === logicalName);
}
