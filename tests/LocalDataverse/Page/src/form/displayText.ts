import { textOf } from "../data/rowValues";
import type { LookupValue } from "../data/rowValues";
import { isDateOnly } from "../metadata/columnKind";
import type { FormAttribute } from "./formAttribute";

/** A value as text for people. */
export function displayText({ value, kind, column }: FormAttribute): string {
  if (value === null) {
    return "";
  }
  if (value instanceof Date) {
    return isDateOnly(column) ? value.toLocaleDateString() : value.toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
  }
  if (kind === "lookup" || kind === "partyList") {
    return (value as LookupValue[]).map(({ name }) => name).join("; ");
  }
  const labels = (Array.isArray(value) ? (value as number[]) : [value]).map(
    (item) => column.options?.find((option) => option.value === Number(item))?.label,
  );
  if (kind === "yesNo") {
    return labels[0] ?? (value === true ? "Yes" : "No");
  }
  return kind === "choice" || kind === "multiChoice" ? labels.map((label) => label ?? textOf(value)).join("; ") : textOf(value);
}
