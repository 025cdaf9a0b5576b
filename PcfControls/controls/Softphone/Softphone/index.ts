import * as React from "react";
import type { Theme } from "@fluentui/react-components";
import { agentPage, clientUrlOf, giveReasons, loadShowNumber, scriptPlaces, sharedRinging, sharedSession } from "@telephony/hub-client";
import { createText, hostLanguage } from "@telephony/ui";
import { App } from "./App";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import type { Host } from "./context/host";
import { openWindow, showPage } from "./appPages";
import { scriptPanes } from "./scriptPanes";
import { showRinging, showSoftphone } from "./sidePane";

/** Adapter from the host to the softphone. */
export class Softphone implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private context: ComponentFramework.Context<IInputs> | undefined;
  private host: Host | undefined;
  private getString: (key: string) => string = (key) => key;

  public init(context: ComponentFramework.Context<IInputs>): void {
    this.context = context;
    this.getString = (key) => context.resources.getString(key);
    giveReasons(createText(this.getString, context.userSettings.isRTL));
    this.host = {
      clientUrl: clientUrlOf(context),
      appId: () => new URLSearchParams(window.location.search).get("appid")?.toLowerCase() ?? "",
      openForm: async (table, recordId, defaults, inWindow) => {
        const record = recordId === "" ? { entityName: table } : { entityName: table, entityId: recordId };
        await this.context?.navigation.openForm(inWindow === true ? { ...record, openInNewWindow: true } : record, defaults);
      },
      showPage: (page) => showPage(window, page),
      openUrl: (url) => openWindow(window, url),
      loadShowNumber: () => loadShowNumber(window, clientUrlOf(context)),
      showRinging: (before, ringing) => showRinging(window, before, ringing),
      showSoftphone: () => showSoftphone(window),
      agentPage: agentPage(window),
      scripts: scriptPlaces(
        scriptPanes(window, {
          title: (label) => createText(this.getString)("Script_Title", label),
          image: `${clientUrlOf(context)}/WebResources/cts_/images/script.svg`,
        }),
      ),
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    this.context = context;
    const host = this.host;
    if (host === undefined) {
      return React.createElement(React.Fragment);
    }
    const session = sharedSession(host.clientUrl);
    return React.createElement(App, {
      host,
      session,
      ringing: sharedRinging(session.state),
      extension: context.parameters.extension.raw ?? "",
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
