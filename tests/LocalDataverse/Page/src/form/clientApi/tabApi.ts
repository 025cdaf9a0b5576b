import type { FormSection, FormTab } from "../formModel";
import type { FormSession } from "../formSession";
import { collectionOf } from "./collection";
import type { Collection } from "./collection";
import type { ControlApi } from "./controlApi";
import type { FormContext } from "./formContext";

/** A tab as form scripts see it. */
export class TabApi {
  readonly sections: Collection<SectionApi>;

  constructor(
    private readonly session: FormSession,
    private readonly tab: FormTab,
    form: () => FormContext,
  ) {
    const sections = tab.sections.map((section) => new SectionApi(session, section, this, form));
    this.sections = collectionOf(
      () => sections,
      (section) => section.getName(),
    );
  }

  getName(): string {
    return this.tab.definition.name;
  }

  getLabel(): string {
    return this.tab.label;
  }

  setLabel(label: string): void {
    this.session.model.change(() => (this.tab.label = label));
  }

  getVisible(): boolean {
    return this.tab.visible;
  }

  setVisible(visible: boolean): void {
    this.session.model.change(() => (this.tab.visible = visible));
  }

  getDisplayState(): "expanded" | "collapsed" {
    return this.session.model.selectedTab === this.tab.definition.id ? "expanded" : "collapsed";
  }

  setDisplayState(state: "expanded" | "collapsed"): void {
    if (state === "expanded") {
      this.setFocus();
    }
  }

  setFocus(): void {
    this.session.model.change(() => (this.session.model.selectedTab = this.tab.definition.id));
  }
}

/** A section as form scripts see it. */
export class SectionApi {
  readonly controls: Collection<ControlApi>;

  constructor(
    private readonly session: FormSession,
    private readonly section: FormSection,
    private readonly tab: TabApi,
    form: () => FormContext,
  ) {
    const names = [...session.model.controls.values()].filter((control) => control.section === section).map((control) => control.name);
    this.controls = collectionOf(
      () => names.flatMap((name) => form().getControl(name) ?? []),
      (control) => control.getName(),
    );
  }

  getName(): string {
    return this.section.definition.name;
  }

  getLabel(): string {
    return this.section.label;
  }

  setLabel(label: string): void {
    this.session.model.change(() => (this.section.label = label));
  }

  getVisible(): boolean {
    return this.section.visible;
  }

  setVisible(visible: boolean): void {
    this.session.model.change(() => (this.section.visible = visible));
  }

  getParent(): TabApi {
    return this.tab;
  }
}
