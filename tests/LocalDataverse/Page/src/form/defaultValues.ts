import { textOf } from "../data/rowValues";
import type { ColumnValue, LookupValue } from "../data/rowValues";
import { bareId } from "../metadata/guid";
import type { FormParameters } from "../routing/pageInput";
import type { FormAttribute } from "./formAttribute";

/**
 * The value that the form parameters give to a column, undefined when they give none. A lookup is given as COLUMN (the id),
 * COLUMNname and COLUMNtype. https://learn.microsoft.com/power-apps/developer/model-driven-apps/set-field-values-using-parameters-passed-form
 */
export function defaultValue(attribute: FormAttribute, parameters: FormParameters): ColumnValue | undefined {
  const text = parameters[attribute.name];
  if (text === undefined || text === "") {
    return undefined;
  }
  switch (attribute.kind) {
    case "lookup":
    case "partyList":
      return lookupDefault(attribute, text, parameters);
    case "int":
    case "decimal":
    case "choice":
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "multiChoice":
      return text.replace(/[[\]]/g, "").split(",").map(Number);
    case "yesNo":
      return ["1", "true", "yes"].includes(text.toLowerCase());
    case "dateTime":
      return Number.isNaN(Date.parse(text)) ? undefined : new Date(text);
    default:
      return attribute.column.maxLength ? text.slice(0, attribute.column.maxLength) : text;
  }
}

function lookupDefault(attribute: FormAttribute, text: string, parameters: FormParameters): LookupValue[] {
  if (text.startsWith("[")) {
    return (JSON.parse(text) as LookupValue[]).map((value) => ({ ...value, id: bareId(value.id) }));
  }
  return [
    {
      id: bareId(text),
      name: parameters[`${attribute.name}name`] ?? "",
      entityType: parameters[`${attribute.name}type`] ?? attribute.column.targets?.[0] ?? "",
    },
  ];
}

/** Form parameters as a script or control gives them, in the text form that addresses carry. */
export function toFormParameters(values: Readonly<Record<string, unknown>> | undefined): FormParameters | undefined {
  const entries = Object.entries(values ?? {}).flatMap(([name, value]) => toTexts(name, value));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function toTexts(name: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) {
    return [];
  }
  if (value instanceof Date) {
    return [[name, value.toISOString()]];
  }
  const references = (Array.isArray(value) ? value : [value]) as unknown[];
  const [first] = references;
  if (!isReference(first)) {
    return [[name, Array.isArray(value) ? value.join(",") : textOf(value)]];
  }
  if (references.length > 1) {
    return [[name, JSON.stringify(references)]];
  }
  return [
    [name, first.id],
    [`${name}name`, first.name ?? ""],
    [`${name}type`, first.entityType ?? ""],
  ];
}

function isReference(value: unknown): value is { id: string; name?: string; entityType?: string } {
  return typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string";
}
