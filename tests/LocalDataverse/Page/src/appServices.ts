import * as React from "react";
import type { WebApi } from "./data/webApi";
import type { Dialogs } from "./dialogs/dialogs";
import type { FormContext } from "./form/clientApi/formContext";
import type { FormScripts } from "./form/formScripts";
import type { AppMetadata } from "./metadata/metadata";
import type { SignedInUser } from "./metadata/types";
import type { SidePanes } from "./panes/sidePanes";
import type { ControlLibrary } from "./pcf/controlLibrary";
import type { Router } from "./routing/router";
import type { Docks } from "./shell/docks";
import type { GlobalNotifications } from "./shell/globalNotifications";
import type { ResourceStrings } from "./xrm/resourceStrings";

/** What every page of the app works with once somebody is signed in. */
export interface AppServices {
  metadata: AppMetadata;
  user: SignedInUser;
  api: WebApi;
  router: Router;
  dialogs: Dialogs;
  panes: SidePanes;
  controls: ControlLibrary;
  scripts: FormScripts;
  strings: ResourceStrings;
  notifications: GlobalNotifications;
  docks: Docks;
  /** The form in the main area; no context while another page is there. */
  mainForm: { context?: FormContext };
}

const ServicesContext = React.createContext<AppServices | undefined>(undefined);

/** Gives the services to everything below. */
export const AppServicesProvider = ServicesContext.Provider;

/** The services of the app around the component. */
export function useApp(): AppServices {
  const services = React.useContext(ServicesContext);
  if (services === undefined) {
    throw new Error("useApp is for components below an AppServicesProvider.");
  }
  return services;
}
