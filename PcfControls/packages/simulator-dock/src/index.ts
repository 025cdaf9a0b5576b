import type * as React from "react";
import { SimulatorDock } from "./SimulatorDock";

declare global {
  interface Window {
    /** The page's own door for scripts of its host. */
    LocalDataverse?: { addDock: (dock: React.ComponentType) => void };
  }
}

window.LocalDataverse?.addDock(SimulatorDock);
