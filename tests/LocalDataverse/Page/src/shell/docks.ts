import type * as React from "react";
import { Observable } from "../ui/observable";

/** Panels that scripts of the host put above every page: `window.LocalDataverse.addDock(Component)`. */
export class Docks extends Observable {
  private added: React.ComponentType[] = [];

  get all(): readonly React.ComponentType[] {
    return this.added;
  }

  /** Draws a component in the shell's theme, with the React and Fluent that the page offers. */
  add(dock: React.ComponentType): void {
    this.added = [...this.added, dock];
    this.notify();
  }
}
