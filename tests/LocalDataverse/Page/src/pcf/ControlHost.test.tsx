import { act, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import { describe, expect, it } from "vitest";
import { PageView } from "../shell/PageView";
import { createTestApp, renderInApp } from "../testing/renderInApp";
import type { TestApp } from "../testing/renderInApp";
import { ids } from "../testing/sampleApp";
import { registeredName } from "./controlLibrary";
import type { PcfContext, PcfControl } from "./pcfControl";

const log: string[] = [];
let lastContext: PcfContext | undefined;
let changeOutput: (value: string) => void = () => undefined;

/** A control that writes down what the host does with it. */
class RecordingControl implements PcfControl {
  private output = "";

  init(context: PcfContext, notifyOutputChanged: () => void): void {
    log.push(`init ${String(context.parameters.extension?.raw)}`);
    changeOutput = (value) => {
      this.output = value;
      notifyOutputChanged();
    };
  }

  updateView(context: PcfContext): React.ReactElement {
    lastContext = context;
    log.push(`updateView ${String(context.parameters.extension?.raw)}`);
    return <p>{`${context.resources.getString("Rating_Name")} ${String(context.parameters.extension?.raw)}`}</p>;
  }

  getOutputs(): Record<string, unknown> {
    return { extension: this.output, unbound: "x" };
  }

  destroy(): void {
    log.push("destroy");
  }
}

class FailingControl extends RecordingControl {
  override updateView(): never {
    throw new Error("out of order");
  }
}

/** Plays the browser: a script that is added registers the control, as a bundle does. */
function offerBundle({ app }: TestApp, control: new () => PcfControl): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (node instanceof HTMLScriptElement) {
      app.controls.register("Contoso.Rating", control);
      node.onload?.(new Event("load"));
      document.head.appendChild = append;
      return node;
    }
    return append(node);
  };
}

async function show(control: new () => PcfControl, kind: "main" | "pane" = "pane"): Promise<TestApp & { unmount: () => void }> {
  log.length = 0;
  const test = createTestApp();
  test.organization.put(`new_clerks(${ids.agent})`, { new_clerkid: ids.agent, new_name: "Alice", new_extension: "1001" });
  offerBundle(test, control);
  const page = { pageType: "entityrecord" as const, entityName: "new_clerk", entityId: ids.agent };
  const { unmount } = renderInApp(test.app, <PageView page={page} placement={{ kind, commandBar: false, close: () => undefined }} />);
  await waitFor(() => expect(document.querySelector("[data-control]")?.textContent).toBeTruthy());
  return { ...test, unmount };
}

describe("The host of PCF controls", () => {
  it("starts a control once, shows its element, and ends it with the form", async () => {
    const { unmount } = await show(RecordingControl);
    expect(log.filter((line) => line.startsWith("init"))).toEqual(["init 1001"]);
    expect(log.indexOf("init 1001")).toBeLessThan(log.indexOf("updateView 1001"));

    unmount();

    expect(log.filter((line) => line === "destroy")).toHaveLength(1);
    expect(log[log.length - 1]).toBe("destroy");
  });

  it("gives the control its texts, its column and the fixed values of the form", async () => {
    await show(RecordingControl);

    expect(screen.getByText("Phone 1001")).toBeTruthy();
    expect(lastContext?.parameters.extension).toMatchObject({ raw: "1001", type: "SingleLine.Text", error: false });
    expect(lastContext?.parameters.extension).toMatchObject({ attributes: { LogicalName: "new_extension" } });
    expect(lastContext?.parameters.limit?.raw).toBe(5);
    expect(lastContext?.resources.getString("Unknown_Key")).toBe("Unknown_Key");
  });

  it("tells the control where it is and who uses it", async () => {
    await show(RecordingControl);

    expect(lastContext?.page).toMatchObject({ entityId: ids.agent, entityTypeName: "new_clerk" });
    expect(lastContext?.mode.contextInfo.entityRecordName).toBe("Alice");
    expect(lastContext?.userSettings.userName).toBe("Alice Agent");
    expect(lastContext?.mode.isControlDisabled).toBe(false);
  });

  it("takes the outputs that are bound and draws the control again with them", async () => {
    await show(RecordingControl);

    act(() => changeOutput("1009"));

    await waitFor(() => expect(log).toContain("updateView 1009"));
  });

  it("ignores outputs of a control that has ended", async () => {
    const { unmount } = await show(RecordingControl);
    unmount();
    log.length = 0;

    changeOutput("1009");
    await Promise.resolve();

    expect(log).toEqual([]);
  });

  it("shows a sentence in place of a control that failed", async () => {
    await show(FailingControl);

    expect(screen.getByText("The control failed: out of order")).toBeTruthy();
  });

  it("gives the control the whole pane, and keeps the form's bars away", async () => {
    await show(RecordingControl, "pane");

    expect(screen.queryByRole("toolbar")).toBeNull();
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
  });

  it("shows the same control among the form's other parts in the main area", async () => {
    await show(RecordingControl, "main");

    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Alice");
  });

  it("says so when a control was not built", async () => {
    const { app } = createTestApp();

    await expect(app.controls.load("new_Contoso.Missing")).rejects.toThrow(/has not been built/);
  });

  it("knows bundles by the control's name without the publisher's prefix", () => {
    expect(registeredName("new_Contoso.Rating")).toBe("Contoso.Rating");
  });
});
