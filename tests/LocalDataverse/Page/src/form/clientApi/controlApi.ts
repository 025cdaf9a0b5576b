import type { FormControl } from "../formModel";
import type { FormSession } from "../formSession";
import { classIds } from "../../metadata/formDefinition";
import { webResourceAddress } from "../../routing/pageInput";
import type { AttributeApi } from "./attributeApi";
import type { FormContext } from "./formContext";
import type { SectionApi } from "./tabApi";

/** A control as form scripts see it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls */
export class ControlApi {
  constructor(
    private readonly session: FormSession,
    private readonly control: FormControl,
    private readonly form: () => FormContext,
  ) {}

  getName(): string {
    return this.control.name;
  }

  getControlType(): string {
    const { classId, placement, column } = this.control.definition;
    if (placement !== undefined) {
      return `customcontrol:${placement.controlName}`;
    }
    if (column === undefined) {
      return classId === classIds.subgrid ? "subgrid" : classId === classIds.webResource ? "webresource" : "iframe";
    }
    const kind = this.session.model.attributes.get(column)?.kind;
    return kind === "lookup" || kind === "partyList" ? "lookup" : kind === "choice" || kind === "yesNo" ? "optionset" : "standard";
  }

  getAttribute(): AttributeApi | null {
    const { column } = this.control.definition;
    return column === undefined ? null : this.form().getAttribute(column);
  }

  getLabel(): string {
    return this.control.label;
  }

  setLabel(label: string): void {
    this.change(() => (this.control.label = label));
  }

  getVisible(): boolean {
    return this.control.visible;
  }

  setVisible(visible: boolean): void {
    this.change(() => (this.control.visible = visible));
  }

  isVisible(): boolean {
    const { section } = this.control;
    return this.control.visible && (section === undefined || (section.visible && section.tab.visible));
  }

  getDisabled(): boolean {
    return this.control.disabled;
  }

  setDisabled(disabled: boolean): void {
    this.change(() => (this.control.disabled = disabled));
  }

  setFocus(): void {
    this.change(() => (this.control.focusRequested += 1));
  }

  /** Shows an error at the control; the row cannot be saved until it is cleared. */
  setNotification(message: string, uniqueId = ""): boolean {
    this.change(() => this.control.notifications.set(uniqueId, message));
    return true;
  }

  /** Clears that error, or all of the control's without an id. */
  clearNotification(uniqueId?: string): boolean {
    const { notifications } = this.control;
    this.change(() => (uniqueId === undefined ? notifications.clear() : notifications.delete(uniqueId)));
    return true;
  }

  addNotification(notification: { messages: string[]; uniqueId: string; notificationLevel?: string }): boolean {
    return this.setNotification(notification.messages.join(" "), notification.uniqueId);
  }

  getOptions(): { text: string; value: number }[] {
    return this.options().map(({ label, value }) => ({ text: label, value }));
  }

  addOption(option: { text: string; value: number }, index?: number): void {
    const options = [...this.options()];
    options.splice(index ?? options.length, 0, { label: option.text, value: option.value });
    this.change(() => (this.control.options = options));
  }

  removeOption(value: number): void {
    this.change(() => (this.control.options = this.options().filter((option) => option.value !== value)));
  }

  clearOptions(): void {
    this.change(() => (this.control.options = []));
  }

  getParent(): SectionApi | null {
    const { section } = this.control;
    return section === undefined
      ? null
      : (this.form().ui.tabs.get(section.tab.definition.name)?.sections.get(section.definition.name) ?? null);
  }

  /** The address a web resource or frame on the form shows. */
  getSrc(): string {
    const { Url } = this.control.definition.parameters;
    return Url === undefined ? "" : /^(https?:)?\//.test(Url) ? Url : webResourceAddress(Url.replace("$webresource:", ""));
  }

  private options(): { value: number; label: string }[] {
    const { column } = this.control.definition;
    const all = column === undefined ? [] : (this.session.model.attributes.get(column)?.column.options ?? []);
    return this.control.options ?? [...all];
  }

  private change(apply: () => void): void {
    this.session.model.change(apply);
  }
}
