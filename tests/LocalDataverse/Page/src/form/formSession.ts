import type { AppServices } from "../appServices";
import { toRow } from "../data/rowChanges";
import { readValue } from "../data/rowValues";
import type { ColumnValue } from "../data/rowValues";
import type { Row } from "../data/webApi";
import { messageOf } from "../data/webApiError";
import { isReadOnlyColumn } from "../metadata/columnKind";
import { parseForm } from "../metadata/formXml";
import type { PageInput } from "../routing/pageInput";
import { createFormContext } from "./clientApi/formContext";
import type { FormContext } from "./clientApi/formContext";
import { setNewRowValues } from "./newRowValues";
import { FormEvent } from "./events";
import { EventArguments } from "./executionContext";
import type { FormAttribute } from "./formAttribute";
import { FormModel } from "./formModel";
import { saveModes } from "./saveModes";
import { sentAttributes } from "./sentAttributes";
import { chooseForm } from "./chooseForm";

/** A page that shows one row. */
export type RecordPage = Extract<PageInput, { pageType: "entityrecord" }>;

/** What surrounds a form: the main area, a side pane or a dialog. */
export interface FormHost {
  /** Leaves the form. */
  close(): void;
  /** A new row was given its id. */
  created(id: string): void;
}

/** The message of the bar about a failed save or load. */
export const sessionNotification = "local-app-session";

/** One open form: reads the row, runs the form's scripts, and saves what changed. */
export class FormSession {
  readonly model: FormModel;
  readonly context: FormContext;
  readonly events = {
    load: new FormEvent("onload"),
    dataLoad: new FormEvent("the loading of data"),
    save: new FormEvent("onsave"),
    postSave: new FormEvent("the event after saving"),
  };
  private saving: Promise<boolean> | undefined;

  constructor(
    readonly app: AppServices,
    private readonly page: RecordPage,
    readonly host: FormHost,
  ) {
    const table = app.metadata.table(page.entityName);
    this.model = new FormModel(table, parseForm(chooseForm(table, page.formId), app.user.languageId));
    this.model.recordId = page.entityId;
    this.model.selectTab(page.tabName);
    this.context = createFormContext(this);
  }

  /** Reads the row or the default values, then loads the form's scripts and runs their onload functions. */
  async open(): Promise<void> {
    if (this.model.isNew) {
      this.model.change(() => setNewRowValues(this.model, this.app.user, this.page.data ?? {}));
    } else {
      await this.read();
    }
    try {
      await this.app.scripts.load(this.model.form.libraries);
    } catch (error) {
      this.report(messageOf(error));
    }
    this.registerHandlers();
    await this.events.load.fire(this.context, this.context, new EventArguments({ dataLoadState: 1 }), this.report);
    await this.events.dataLoad.fire(this.context, this.context, new EventArguments({ dataLoadState: 1 }), this.report);
    this.model.notify();
  }

  /** A value that the user, or a control on the user's behalf, entered: scripts are told. */
  async enter(attribute: FormAttribute, value: ColumnValue): Promise<void> {
    this.model.setValue(attribute, value);
    await this.fireChange(attribute);
  }

  async fireChange(attribute: FormAttribute): Promise<void> {
    const source = this.context.getAttribute(attribute.name);
    await attribute.changed.fire(this.context, source, new EventArguments(), this.report);
    this.model.notify();
  }

  /** Saves what changed. False when a script prevented it; throws a sentence when values are missing or the server refused. */
  save(saveMode: number = saveModes.save): Promise<boolean> {
    this.saving ??= this.saveOnce(saveMode).finally(() => {
      this.saving = undefined;
    });
    return this.saving;
  }

  /** Saves and shows why not in a bar on the form; true when the row is stored. */
  async trySave(saveMode?: number): Promise<boolean> {
    try {
      return await this.save(saveMode);
    } catch (error) {
      this.report(messageOf(error));
      return false;
    }
  }

  /** Reads the row again, dropping what was typed. */
  async refresh(): Promise<void> {
    if (this.model.isNew) {
      return;
    }
    await this.read();
    await this.events.dataLoad.fire(this.context, this.context, new EventArguments({ dataLoadState: 3 }), this.report);
  }

  /** Completes an activity, or makes an inactive row active again. */
  async setState(statecode: number): Promise<void> {
    const { model, app } = this;
    await app.api.update(model.table.logicalName, model.recordId ?? "", { statecode });
    await this.refresh();
  }

  async deleteRow(): Promise<void> {
    if (this.model.recordId !== undefined) {
      await this.app.api.delete(this.model.table.logicalName, this.model.recordId);
    }
  }

  /** Shows a sentence in the form's bar. */
  readonly report = (message: string): void => {
    this.model.change(() => {
      const others = this.model.notifications.filter((notification) => notification.id !== sessionNotification);
      this.model.notifications = [...others, { id: sessionNotification, level: "ERROR", message }];
    });
  };

  /** True when nobody may type into the column: the server owns it. */
  isReadOnly(attribute: FormAttribute): boolean {
    return this.model.isInactive || isReadOnlyColumn(attribute.column, this.model.isNew);
  }

  private async saveOnce(saveMode: number): Promise<boolean> {
    const { model } = this;
    const args = await this.events.save.fire(this.context, this.context.data.entity, new EventArguments({ saveMode }), this.report);
    if (args.isDefaultPrevented()) {
      return false;
    }
    this.checkValues();
    model.change(() => (model.saving = true));
    try {
      await this.store();
      await this.read();
      this.context.ui.clearFormNotification(sessionNotification);
    } finally {
      model.change(() => (model.saving = false));
    }
    await this.events.postSave.fire(this.context, this.context.data.entity, new EventArguments({ isSaveSuccess: true }), this.report);
    await this.events.dataLoad.fire(this.context, this.context, new EventArguments({ dataLoadState: 2 }), this.report);
    return true;
  }

  private checkValues(): void {
    const attributes = [...this.model.attributes.values()];
    const missing = attributes.filter((attribute) => attribute.isMissing && !this.isReadOnly(attribute));
    this.model.change(() => (this.model.showsMissing = missing.length > 0));
    if (missing.length > 0) {
      throw new Error(`Fill in ${missing.map((attribute) => attribute.column.displayName).join(", ")} before saving.`);
    }
    const invalid = attributes.find((attribute) => attribute.invalidReason !== undefined);
    const blocked = [...this.model.controls.values()].find((control) => control.notifications.size > 0);
    if (invalid !== undefined || blocked !== undefined) {
      throw new Error(invalid?.invalidReason ?? `${blocked?.label ?? ""}: ${[...(blocked?.notifications.values() ?? [])].join(" ")}`);
    }
  }

  private async store(): Promise<void> {
    const { model, app } = this;
    const sent = sentAttributes(model);
    const body: Row = toRow(
      app.metadata,
      model.table,
      sent.map((attribute) => [attribute.column, attribute.value]),
    );
    if (model.recordId === undefined) {
      model.recordId = await app.api.create(model.table.logicalName, body);
      this.host.created(model.recordId);
    } else if (sent.length > 0) {
      await app.api.update(model.table.logicalName, model.recordId, body);
    }
  }

  private async read(): Promise<void> {
    const { model } = this;
    const hasParties = [...model.attributes.values()].some((attribute) => attribute.kind === "partyList");
    const options = hasParties ? `?$expand=${model.table.logicalName}_activity_parties` : "";
    const row = await this.app.api.retrieve(model.table.logicalName, model.recordId ?? "", options);
    model.change(() => {
      model.row = row;
      model.attributes.forEach((attribute) => attribute.reset(readValue(row, attribute.column)));
    });
  }

  private registerHandlers(): void {
    for (const registration of this.model.form.handlers) {
      const handler = this.app.scripts.handler(registration);
      if (registration.event === "onload") {
        this.events.load.add(handler);
      } else if (registration.event === "onsave") {
        this.events.save.add(handler);
      } else if (registration.event === "onchange" && registration.attribute !== undefined) {
        this.model.attributes.get(registration.attribute)?.changed.add(handler);
      }
    }
  }
}
