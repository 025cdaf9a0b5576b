import type { ColumnValue } from "../data/rowValues";
import { columnKind, requiredLevel } from "../metadata/columnKind";
import type { ColumnKind } from "../metadata/columnKind";
import type { ColumnMetadata } from "../metadata/types";
import { FormEvent } from "./events";

/** When a value is sent: only if changed, always, or never. */
export type SubmitMode = "dirty" | "always" | "never";

/** How much a value is wanted. */
export type RequiredLevel = "none" | "recommended" | "required";

/** A column's value on an open form. */
export class FormAttribute {
  readonly kind: ColumnKind;
  readonly changed: FormEvent;
  submitMode: SubmitMode = "dirty";
  required: RequiredLevel;
  /** Why a script says that the value is not valid. */
  invalidReason: string | undefined;
  private current: ColumnValue = null;
  private original: ColumnValue = null;

  constructor(readonly column: ColumnMetadata) {
    this.kind = columnKind(column);
    this.required = requiredLevel(column);
    this.changed = new FormEvent(`the change of ${column.displayName}`);
  }

  get name(): string {
    return this.column.logicalName;
  }

  get value(): ColumnValue {
    return this.current;
  }

  set value(value: ColumnValue) {
    this.current = isEmpty(value) ? null : value;
  }

  get initialValue(): ColumnValue {
    return this.original;
  }

  get isDirty(): boolean {
    return comparable(this.current) !== comparable(this.original);
  }

  get isMissing(): boolean {
    return this.required === "required" && this.current === null;
  }

  /** Takes a value as the one that is stored. */
  reset(stored: ColumnValue): void {
    this.value = stored;
    this.original = this.current;
  }
}

function isEmpty(value: ColumnValue): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function comparable(value: ColumnValue): string {
  if (value instanceof Date) {
    return `date ${value.getTime()}`;
  }
  if (Array.isArray(value)) {
    return value
      .map((item) => (typeof item === "number" ? String(item) : `${item.entityType} ${item.id} ${item.id === "" ? item.name : ""}`))
      .join();
  }
  return `${typeof value} ${String(value)}`;
}
