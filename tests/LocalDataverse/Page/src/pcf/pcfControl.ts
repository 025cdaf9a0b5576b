import type * as React from "react";

/**
 * What the framework calls of a control, virtual or with its own element.
 * https://learn.microsoft.com/power-apps/developer/component-framework/reference/control
 */
export interface PcfControl {
  init(context: PcfContext, notifyOutputChanged: () => void, state: Record<string, unknown>, container?: HTMLDivElement): void;
  updateView(context: PcfContext): React.ReactElement | void;
  getOutputs?(): Record<string, unknown>;
  destroy(): void;
}

/** The framework's context, typed by Microsoft's own declarations, with the three members that those leave out. */
export type PcfContext = ComponentFramework.Context<Record<string, ComponentFramework.PropertyTypes.Property>> & {
  page: { entityId: string | undefined; entityTypeName: string; getClientUrl: () => string };
  mode: ComponentFramework.Mode & {
    contextInfo: { entityId: string | undefined; entityTypeName: string; entityRecordName: string };
  };
  webAPI: ComponentFramework.WebApi & { execute: (request: object) => Promise<Response> };
};
