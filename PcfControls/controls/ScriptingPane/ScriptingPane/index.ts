import * as React from "react";
import type { Theme } from "@fluentui/react-components";
import { clientUrlOf, sharedSession } from "@telephony/hub-client";
import { App } from "./App";
import type { CallLog } from "./context/callLog";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Adapter from the host to the scripting pane. */
export class ScriptingPane implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private clientUrl = "";
  private getString: (key: string) => string = (key) => key;
  private log: CallLog | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    this.clientUrl = clientUrlOf(context);
    this.getString = (key) => context.resources.getString(key);
    this.log = { retrieveMultipleRecords: (...query) => context.webAPI.retrieveMultipleRecords(...query) };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    return this.log === undefined
      ? React.createElement(React.Fragment)
      : React.createElement(App, {
          session: sharedSession(this.clientUrl),
          log: this.log,
          callKey: context.parameters.callKey.raw ?? "",
          clientUrl: this.clientUrl,
          theme: context.fluentDesignLanguage?.tokenTheme as Theme | undefined,
          getString: this.getString,
        });
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    // The host unmounts the React tree; the page's connection stays for the other controls.
  }
}
