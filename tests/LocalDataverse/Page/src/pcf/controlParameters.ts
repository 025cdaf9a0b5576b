import type { ColumnValue, LookupValue } from "../data/rowValues";
import { formattedValue } from "../data/rowValues";
import type { FormAttribute } from "../form/formAttribute";
import type { FormModel } from "../form/formModel";
import { isDateOnly } from "../metadata/columnKind";
import type { ControlParameter, ControlPlacement } from "../metadata/formDefinition";
import type { ColumnMetadata } from "../metadata/types";

/** One property of a control: its value and what is known of the column behind it. */
export interface ControlProperty {
  raw: unknown;
  formatted?: string;
  type: string;
  error: boolean;
  errorMessage: string;
  attributes?: Record<string, unknown>;
  security?: { editable: boolean; readable: boolean; secured: boolean };
}

/** The control's properties with the values of the form's columns. */
export function readParameters(placement: ControlPlacement, model: FormModel): Record<string, ControlProperty> {
  return Object.fromEntries(Object.entries(placement.parameters).map(([name, parameter]) => [name, readParameter(parameter, model)]));
}

function readParameter(parameter: ControlParameter, model: FormModel): ControlProperty {
  if ("value" in parameter) {
    return {
      raw: staticValue(parameter.value, parameter.type),
      formatted: parameter.value,
      type: parameter.type,
      error: false,
      errorMessage: "",
    };
  }
  const attribute = model.attributes.get(parameter.column);
  if (attribute === undefined) {
    return { raw: null, type: "SingleLine.Text", error: true, errorMessage: `The form has no column ${parameter.column}.` };
  }
  return {
    raw: rawValue(attribute.value),
    formatted: attribute.isDirty ? plainText(attribute) : formattedValue(model.row, attribute.name),
    type: propertyType(attribute),
    error: attribute.invalidReason !== undefined,
    errorMessage: attribute.invalidReason ?? "",
    attributes: describe(attribute.column),
    security: { editable: true, readable: true, secured: false },
  };
}

/** Outputs of the control by the column they are bound to; what is not bound, or not in the outputs, is left out. */
export function boundOutputs(placement: ControlPlacement, outputs: Readonly<Record<string, unknown>>): [string, ColumnValue][] {
  return Object.entries(placement.parameters).flatMap(([name, parameter]): [string, ColumnValue][] =>
    "column" in parameter && name in outputs && outputs[name] !== undefined ? [[parameter.column, outputs[name] as ColumnValue]] : [],
  );
}

function rawValue(value: ColumnValue): unknown {
  const isLookup = Array.isArray(value) && typeof value[0] === "object";
  return isLookup ? (value as LookupValue[]).map((lookup) => ({ ...lookup, id: lookup.id })) : value;
}

function plainText(attribute: FormAttribute): string {
  const { value, column } = attribute;
  if (value instanceof Date) {
    return isDateOnly(column) ? value.toLocaleDateString() : value.toLocaleString();
  }
  if (Array.isArray(value)) {
    return value.map((item) => (typeof item === "number" ? String(item) : item.name)).join("; ");
  }
  return column.options?.find((option) => option.value === value)?.label ?? (value === null ? "" : String(value));
}

function staticValue(text: string, type: string): unknown {
  if (type.startsWith("Whole") || type === "Decimal" || type === "FP" || type === "Currency") {
    return text === "" ? null : Number(text);
  }
  return type === "TwoOptions" ? text === "true" || text === "1" : text;
}

const types = {
  text: "SingleLine.Text",
  memo: "Multiple",
  int: "Whole.None",
  decimal: "Decimal",
  choice: "OptionSet",
  multiChoice: "MultiSelectOptionSet",
  yesNo: "TwoOptions",
  dateTime: "DateAndTime.DateAndTime",
  lookup: "Lookup.Simple",
  partyList: "Lookup.PartyList",
  id: "SingleLine.Text",
} as const;

function propertyType({ kind, column }: FormAttribute): string {
  const format = (column.format ?? "").toLowerCase();
  if (kind === "text") {
    return (
      { phone: "SingleLine.Phone", url: "SingleLine.URL", email: "SingleLine.Email", textarea: "SingleLine.TextArea" }[format] ?? types.text
    );
  }
  return kind === "dateTime" && isDateOnly(column) ? "DateAndTime.DateOnly" : types[kind];
}

function describe(column: ColumnMetadata): Record<string, unknown> {
  return {
    DisplayName: column.displayName,
    LogicalName: column.logicalName,
    Description: "",
    RequiredLevel: column.required === "required" || column.required === true ? 2 : 0,
    IsSecured: false,
    SourceType: 0,
    MaxLength: column.maxLength ?? undefined,
    MinValue: column.minValue ?? undefined,
    MaxValue: column.maxValue ?? undefined,
    Precision: column.precision ?? undefined,
    Format: column.format ?? undefined,
    Options: column.options?.map(({ value, label, color }) => ({ Value: value, Label: label, Color: color ?? "" })),
    Targets: column.targets ?? undefined,
  };
}
