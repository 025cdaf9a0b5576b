/** A form as FormXml describes it, in the order that it is shown. */
export interface FormDefinition {
  id: string;
  name: string;
  tabs: TabDefinition[];
  /** Cells of the header that hold a control. */
  header: CellDefinition[];
  /** Names of the script web resources, in loading order. */
  libraries: string[];
  handlers: FormHandler[];
}

export interface TabDefinition {
  id: string;
  name: string;
  label: string;
  visible: boolean;
  columns: { width: string; sections: SectionDefinition[] }[];
}

export interface SectionDefinition {
  id: string;
  name: string;
  label: string;
  showLabel: boolean;
  visible: boolean;
  columnCount: number;
  rows: CellDefinition[][];
}

export interface CellDefinition {
  id: string;
  label: string;
  showLabel: boolean;
  visible: boolean;
  colSpan: number;
  rowSpan: number;
  control?: ControlDefinition;
}

export interface ControlDefinition {
  name: string;
  /** The control's class id without braces, capitals. */
  classId: string;
  column?: string;
  disabled: boolean;
  parameters: Readonly<Record<string, string>>;
  /** The PCF control that replaces the default one on the web (form factor 2). */
  placement?: ControlPlacement;
}

/** A PCF control on a form: which one, and what each of its properties is bound to. */
export interface ControlPlacement {
  controlName: string;
  parameters: Readonly<Record<string, ControlParameter>>;
}

/** A property bound to a column, or with a fixed value of the given manifest type. */
export type ControlParameter = { column: string } | { value: string; type: string };

/** A function that a form script registered in FormXml. */
export interface FormHandler {
  /** `onload`, `onsave`, `onchange` or `tabstatechange`. */
  event: string;
  attribute?: string;
  functionName: string;
  libraryName: string;
  /** Comma-separated further arguments, as typed in the form designer. */
  parameters: string;
  passExecutionContext: boolean;
}

/** Class ids of controls that are not bound to a column. */
export const classIds = {
  subgrid: "E7A81278-8635-4D9E-8D4D-59480B391C5B",
  webResource: "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D",
  iframe: "FD2A7985-3187-444E-908D-6624B21F69C0",
} as const;
