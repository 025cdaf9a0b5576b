import * as React from "react";
import type { Theme } from "@fluentui/react-components";
import { browserDialler, ensureSidePane, giveReasons, keptCountry, onCountryKept } from "@telephony/hub-client";
import type { XrmWithPanes } from "@telephony/hub-client";
import { createText, hostLanguage } from "@telephony/ui";
import { App } from "./App";
import type { Access } from "./components/PhoneField";
import { countCalls } from "./context/callHistory";
import type { RecordName } from "./context/callHistory";
import type { Surroundings } from "./context/surroundings";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Not in the typings, present in model-driven apps: the record of the form, or of the grid's row. */
interface ModeWithRecord {
  contextInfo?: { entityId?: string; entityTypeName?: string };
}

/** Every number of a form is a control of its own. */
let instances = 0;

function recordOf(context: ComponentFramework.Context<IInputs>): RecordName | null {
  const { entityId = "", entityTypeName = "" } = (context.mode as ModeWithRecord).contextInfo ?? {};
  return entityId === "" || entityTypeName === "" ? null : { table: entityTypeName, recordId: entityId };
}

function accessOf({ parameters, mode }: ComponentFramework.Context<IInputs>): Access {
  const security = parameters.phoneNumber.security;
  if (security?.readable === false) {
    return "masked";
  }
  return mode.isControlDisabled || security?.editable === false ? "read" : "edit";
}

/** Adapter from the host to the phone number. */
export class PhoneNumber implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private readonly idPrefix = `cts-phone-number-${String((instances += 1))}-`;
  private context: ComponentFramework.Context<IInputs> | undefined;
  private surroundings: Surroundings | undefined;
  private getString: (key: string) => string = (key) => key;
  private changed: () => void = () => undefined;
  private stopListening: () => void = () => undefined;
  private value = "";

  public init(context: ComponentFramework.Context<IInputs>, notifyOutputChanged: () => void): void {
    const dialler = browserDialler();
    const xrm = (window as { Xrm?: XrmWithPanes }).Xrm;
    this.getString = (key) => context.resources.getString(key);
    giveReasons(createText(this.getString, context.userSettings.isRTL));
    this.changed = notifyOutputChanged;
    this.stopListening = onCountryKept(window, () => context.factory.requestRender());
    this.surroundings = {
      dial: (number) => dialler.dial(number, this.record()),
      openSoftphone: xrm?.App?.sidePanes === undefined ? null : () => ensureSidePane(xrm),
      countCalls: (e164) =>
        countCalls({ retrieveMultipleRecords: (...query) => context.webAPI.retrieveMultipleRecords(...query) }, this.record(), e164),
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    this.context = context;
    // A host may leave out what a form does not set.
    const { phoneNumber, country }: Pick<IInputs, "phoneNumber"> & Partial<IInputs> = context.parameters;
    this.value = phoneNumber.raw ?? "";
    return this.surroundings === undefined
      ? React.createElement(React.Fragment)
      : React.createElement(App, {
          label: context.mode.label,
          value: this.value,
          access: accessOf(context),
          error: phoneNumber.error ? phoneNumber.errorMessage : "",
          country: country?.raw || keptCountry(() => window.localStorage),
          surroundings: this.surroundings,
          onChange: (text) => {
            this.value = text;
            this.changed();
          },
          theme: context.fluentDesignLanguage?.tokenTheme as Theme | undefined,
          getString: this.getString,
          language: hostLanguage(context.userSettings, navigator.languages),
          idPrefix: this.idPrefix,
        });
  }

  public getOutputs(): IOutputs {
    // What is undefined is no output: only null empties the column.
    return { phoneNumber: (this.value || null) as string | undefined };
  }

  public destroy(): void {
    this.stopListening();
  }

  private record(): RecordName | null {
    return this.context === undefined ? null : recordOf(this.context);
  }
}
