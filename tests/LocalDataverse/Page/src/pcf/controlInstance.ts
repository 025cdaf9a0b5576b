import type * as React from "react";
import { messageOf } from "../data/webApiError";
import { boundOutputs } from "./controlParameters";
import type { ControlSurroundings, ContextSources } from "./controlContext";
import { createContext } from "./controlContext";
import type { PcfControl } from "./pcfControl";

/** What one rendering of a control gave: an element for a virtual control, or the sentence of its failure. */
export type ControlOutput = { element: React.ReactElement | undefined } | { error: string };

/**
 * One control on one form, from init to destroy. The order of calls follows
 * https://learn.microsoft.com/power-apps/developer/component-framework/reference/control : init once, updateView after
 * every change around it, getOutputs after it said that its output changed, destroy once.
 */
export class ControlInstance {
  private startError: string | undefined;
  private destroyed = false;
  private lastValues = new Map<string, unknown>();

  constructor(
    private readonly control: PcfControl,
    private readonly sources: ContextSources,
    private readonly around: () => ControlSurroundings,
    private readonly container: HTMLDivElement,
  ) {}

  /** Calls init; to be done once, before the first rendering. */
  start(): void {
    try {
      const context = createContext(this.sources, this.around());
      this.control.init(context, () => void this.takeOutputs(), this.sources.state, this.container);
    } catch (error) {
      this.startError = messageOf(error);
    }
  }

  /** Asks the control for its view with everything as it is now. */
  render(): ControlOutput {
    if (this.startError !== undefined) {
      return { error: this.startError };
    }
    try {
      const around = this.around();
      const updatedProperties = [...around.updatedProperties, ...this.changedProperties(around)];
      return { element: this.control.updateView(createContext(this.sources, { ...around, updatedProperties })) ?? undefined };
    } catch (error) {
      return { error: messageOf(error) };
    }
  }

  /** Ends the control; later outputs are ignored. */
  destroy(): void {
    this.destroyed = true;
    if (this.startError === undefined) {
      this.control.destroy();
    }
  }

  // Outputs come at any time, also while the control is drawn: they are taken after the current work is done.
  private async takeOutputs(): Promise<void> {
    await Promise.resolve();
    if (this.destroyed || this.control.getOutputs === undefined) {
      return;
    }
    const { session, placement } = this.around();
    for (const [column, value] of boundOutputs(placement, this.control.getOutputs())) {
      const attribute = session.model.attributes.get(column);
      if (attribute !== undefined && attribute.value !== value) {
        await session.enter(attribute, value);
      }
    }
  }

  private changedProperties({ placement, session }: ControlSurroundings): string[] {
    const values = Object.entries(placement.parameters).map(
      ([name, parameter]) =>
        [name, "column" in parameter ? session.model.attributes.get(parameter.column)?.value : parameter.value] as const,
    );
    const changed = values.filter(([name, value]) => this.lastValues.get(name) !== value).map(([name]) => name);
    this.lastValues = new Map(values);
    return changed;
  }
}
