import * as React from "react";
import type { Theme } from "@fluentui/react-components";
import { clientUrlOf, giveReasons, sharedSession } from "@telephony/hub-client";
import { createText, hostLanguage } from "@telephony/ui";
import { App } from "./App";
import type { Host } from "./context/paneContext";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { pageHost } from "./pageHost";

/** Adapter from the host to the scripting pane. */
export class ScriptingPane implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private getString: (key: string) => string = (key) => key;
  private host: Host | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    this.getString = (key) => context.resources.getString(key);
    giveReasons(createText(this.getString, context.userSettings.isRTL));
    this.host = {
      ...pageHost(window),
      clientUrl: clientUrlOf(context),
      log: { retrieveMultipleRecords: (...query) => context.webAPI.retrieveMultipleRecords(...query) },
      write: (table, recordId, values) => context.webAPI.updateRecord(table, recordId, values),
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const { host } = this;
    return host === undefined
      ? React.createElement(React.Fragment)
      : React.createElement(App, {
          session: sharedSession(host.clientUrl),
          host,
          callKey: context.parameters.callKey.raw ?? "",
          place: context.parameters.place?.raw === "pane" ? "pane" : "form",
          theme: context.fluentDesignLanguage?.tokenTheme as Theme | undefined,
          getString: this.getString,
          language: hostLanguage(context.userSettings, navigator.languages),
        });
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    // The host unmounts the React tree; the page's connection stays for the other controls.
  }
}
