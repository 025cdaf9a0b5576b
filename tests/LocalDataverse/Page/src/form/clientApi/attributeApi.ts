import type { ColumnValue, LookupValue } from "../../data/rowValues";
import { bareId, bracedId } from "../../metadata/guid";
import type { ColumnKind } from "../../metadata/columnKind";
import type { ColumnOption } from "../../metadata/types";
import type { EventHandler } from "../events";
import type { FormAttribute, RequiredLevel, SubmitMode } from "../formAttribute";
import type { FormSession } from "../formSession";
import { collectionOf } from "./collection";
import type { Collection } from "./collection";
import type { ControlApi } from "./controlApi";
import type { FormContext } from "./formContext";

const typeWords: Readonly<Record<ColumnKind, string>> = {
  text: "string",
  memo: "memo",
  int: "integer",
  decimal: "decimal",
  choice: "optionset",
  multiChoice: "multioptionset",
  yesNo: "boolean",
  dateTime: "datetime",
  lookup: "lookup",
  partyList: "lookup",
  id: "string",
};

/** A column as form scripts see it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes */
export class AttributeApi {
  readonly controls: Collection<ControlApi>;

  constructor(
    private readonly session: FormSession,
    private readonly attribute: FormAttribute,
    private readonly form: () => FormContext,
  ) {
    const names = (): string[] => session.model.controlsOfColumn(attribute.name).map((control) => control.name);
    this.controls = collectionOf(
      () => names().flatMap((name) => this.form().getControl(name) ?? []),
      (control) => control.getName(),
    );
  }

  getName(): string {
    return this.attribute.name;
  }

  getAttributeType(): string {
    return typeWords[this.attribute.kind];
  }

  getFormat(): string | null {
    return this.attribute.column.format ?? null;
  }

  getValue(): ColumnValue {
    return outward(this.attribute.value);
  }

  /** Sets the value; as documented this does not raise the change event. */
  setValue(value: ColumnValue | undefined): void {
    this.session.model.setValue(this.attribute, inward(value ?? null));
  }

  getInitialValue(): ColumnValue {
    return outward(this.attribute.initialValue);
  }

  getIsDirty(): boolean {
    return this.attribute.isDirty;
  }

  addOnChange(handler: EventHandler): void {
    this.attribute.changed.add(handler);
  }

  removeOnChange(handler: EventHandler): void {
    this.attribute.changed.remove(handler);
  }

  fireOnChange(): void {
    void this.session.fireChange(this.attribute);
  }

  getRequiredLevel(): RequiredLevel {
    return this.attribute.required;
  }

  setRequiredLevel(level: RequiredLevel): void {
    this.session.model.change(() => (this.attribute.required = level));
  }

  getSubmitMode(): SubmitMode {
    return this.attribute.submitMode;
  }

  setSubmitMode(mode: SubmitMode): void {
    this.session.model.change(() => (this.attribute.submitMode = mode));
  }

  isValid(): boolean {
    return !this.attribute.isMissing && this.attribute.invalidReason === undefined;
  }

  setIsValid(valid: boolean, message?: string): void {
    const reason = message ?? `${this.attribute.column.displayName} is not valid.`;
    this.session.model.change(() => (this.attribute.invalidReason = valid ? undefined : reason));
  }

  getMaxLength(): number | null {
    return this.attribute.column.maxLength ?? null;
  }

  getMin(): number | null {
    return this.attribute.column.minValue ?? null;
  }

  getMax(): number | null {
    return this.attribute.column.maxValue ?? null;
  }

  getPrecision(): number | null {
    return this.attribute.column.precision ?? null;
  }

  getOptions(): { text: string; value: number }[] {
    return this.options().map(toOption);
  }

  getOption(key: string | number): { text: string; value: number } | null {
    const option = this.options().find(({ label, value }) => (typeof key === "number" ? value === key : label === key));
    return option === undefined ? null : toOption(option);
  }

  getSelectedOption(): { text: string; value: number } | null {
    const value = Number(this.attribute.value);
    return this.attribute.value === null ? null : this.getOption(value);
  }

  getText(): string | null {
    return this.getSelectedOption()?.text ?? null;
  }

  getParent(): FormContext["data"]["entity"] {
    return this.form().data.entity;
  }

  getUserPrivilege(): { canRead: boolean; canUpdate: boolean; canCreate: boolean } {
    return {
      canRead: true,
      canUpdate: !this.session.isReadOnly(this.attribute),
      canCreate: this.attribute.column.validForCreate !== false,
    };
  }

  private options(): readonly ColumnOption[] {
    return this.attribute.column.options ?? [];
  }
}

function toOption({ label, value }: ColumnOption): { text: string; value: number } {
  return { text: label, value };
}

function isLookups(value: ColumnValue): value is LookupValue[] {
  return Array.isArray(value) && typeof value[0] === "object";
}

function outward(value: ColumnValue): ColumnValue {
  return isLookups(value) ? value.map((lookup) => ({ ...lookup, id: lookup.id === "" ? "" : bracedId(lookup.id) })) : value;
}

function inward(value: ColumnValue): ColumnValue {
  return isLookups(value) ? value.map((lookup) => ({ ...lookup, id: bareId(lookup.id) })) : value;
}
