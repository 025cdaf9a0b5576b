import type { ColumnValue } from "../data/rowValues";
import type { Row } from "../data/webApi";
import type { CellDefinition, ControlDefinition, FormDefinition, SectionDefinition, TabDefinition } from "../metadata/formDefinition";
import { findColumn } from "../metadata/metadata";
import type { ColumnMetadata, TableMetadata } from "../metadata/types";
import { Observable } from "../ui/observable";
import { FormAttribute } from "./formAttribute";

/** A control as it is now, after scripts had their say. */
export interface FormControl {
  readonly name: string;
  readonly definition: ControlDefinition;
  readonly section?: FormSection;
  label: string;
  visible: boolean;
  disabled: boolean;
  /** Messages of scripts below the control, by their id. */
  readonly notifications: Map<string, string>;
  /** The values a script left in a choice, or all. */
  options?: { value: number; label: string }[];
  focusRequested: number;
}

export interface FormSection {
  readonly definition: SectionDefinition;
  readonly tab: FormTab;
  label: string;
  visible: boolean;
}

export interface FormTab {
  readonly definition: TabDefinition;
  readonly sections: FormSection[];
  label: string;
  visible: boolean;
}

/** A bar on top of the form. */
export interface FormNotification {
  id: string;
  level: "ERROR" | "WARNING" | "INFO";
  message: string;
}

/** An open form: the values, what is visible and allowed, and the messages. Components and controls watch it. */
export class FormModel extends Observable {
  readonly attributes = new Map<string, FormAttribute>();
  readonly controls = new Map<string, FormControl>();
  readonly tabs: FormTab[];
  notifications: FormNotification[] = [];
  row: Row = {};
  recordId: string | undefined;
  selectedTab: string | undefined;
  saving = false;
  /** True once a save was refused because values are missing: from then on they are marked. */
  showsMissing = false;
  private readonly controlsByCell = new Map<CellDefinition, FormControl>();

  constructor(
    readonly table: TableMetadata,
    readonly form: FormDefinition,
  ) {
    super();
    this.tabs = form.tabs.map((definition) => this.addTab(definition));
    form.header.forEach((cell) => this.addControl(cell, undefined));
    this.selectedTab = this.tabs.find((tab) => tab.visible)?.definition.id;
  }

  /** Selects the tab of that name; one that is not there, or hidden, changes nothing. */
  selectTab(name: string | undefined): void {
    this.selectedTab = this.tabs.find((tab) => tab.visible && tab.definition.name === name)?.definition.id ?? this.selectedTab;
  }

  get isNew(): boolean {
    return this.recordId === undefined;
  }

  /** True for a row that was completed or deactivated: nothing of it can be changed until it is active again. */
  get isInactive(): boolean {
    const state = this.row.statecode;
    return typeof state === "number" && state !== 0;
  }

  get dirtyAttributes(): FormAttribute[] {
    return [...this.attributes.values()].filter((attribute) => attribute.isDirty && attribute.submitMode !== "never");
  }

  get isDirty(): boolean {
    return this.dirtyAttributes.length > 0;
  }

  get primaryName(): string {
    const value = this.attributes.get(this.table.primaryName)?.value ?? this.row[this.table.primaryName];
    return typeof value === "string" ? value : "";
  }

  controlOf(cell: CellDefinition): FormControl | undefined {
    return this.controlsByCell.get(cell);
  }

  controlsOfColumn(column: string): FormControl[] {
    return [...this.controls.values()].filter((control) => control.definition.column === column);
  }

  /** The attribute of a column, made on first use; undefined when the table has no such column. */
  attributeFor(logicalName: string): FormAttribute | undefined {
    const existing = this.attributes.get(logicalName);
    if (existing !== undefined) {
      return existing;
    }
    const column: ColumnMetadata | undefined = findColumn(this.table, logicalName);
    if (column === undefined) {
      return undefined;
    }
    const attribute = new FormAttribute(column);
    this.attributes.set(logicalName, attribute);
    return attribute;
  }

  /** Sets a value and tells the watchers; scripts are not told. */
  setValue(attribute: FormAttribute, value: ColumnValue): void {
    attribute.value = value;
    this.notify();
  }

  /** Applies a change to anything of the model and tells the watchers. */
  change(apply: () => void): void {
    apply();
    this.notify();
  }

  private addTab(definition: TabDefinition): FormTab {
    const tab: FormTab = { definition, sections: [], label: definition.label, visible: definition.visible };
    for (const section of definition.columns.flatMap((column) => column.sections)) {
      const added: FormSection = { definition: section, tab, label: section.label, visible: section.visible };
      tab.sections.push(added);
      section.rows.flat().forEach((cell) => this.addControl(cell, added));
    }
    return tab;
  }

  private addControl(cell: CellDefinition, section: FormSection | undefined): void {
    const definition = cell.control;
    if (definition === undefined) {
      return;
    }
    const attribute = definition.column === undefined ? undefined : this.attributeFor(definition.column);
    Object.values(definition.placement?.parameters ?? {}).forEach((bound) => "column" in bound && this.attributeFor(bound.column));
    const label = cell.label === "" ? (attribute?.column.displayName ?? "") : cell.label;
    const control: FormControl = {
      name: this.freeName(definition.name),
      definition,
      section,
      label,
      visible: cell.visible,
      disabled: definition.disabled,
      notifications: new Map(),
      focusRequested: 0,
    };
    this.controls.set(control.name, control);
    this.controlsByCell.set(cell, control);
  }

  // A column's second control on a form is named with a 1 behind, the third with a 2.
  private freeName(name: string): string {
    let candidate = name;
    for (let count = 1; this.controls.has(candidate); count++) {
      candidate = `${name}${count}`;
    }
    return candidate;
  }
}
