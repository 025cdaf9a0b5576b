import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Adapter from the host to the component. */
export class ScriptingPane implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  public init(context: ComponentFramework.Context<IInputs>): void {
    context.mode.trackContainerResize(true);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    return React.createElement(Text, null, context.resources.getString("ScriptingPane_Name"));
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    // The host unmounts the React tree of a virtual control.
  }
}
