import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { actionsIn } from "./PhoneList";
import { SimulatorDock } from "./SimulatorDock";
import type { SimulatorState } from "./simulatorApi";

const state: SimulatorState = {
  queues: [
    { name: "support", dnis: "1234", label: "Support" },
    { name: "sales", dnis: "5678", label: "Sales" },
  ],
  samples: [{ number: "+12065551000", name: "Yvonne McKay" }],
  phones: [{ extension: "1001", name: "Alice Agent", state: "ringing", peer: "Yvonne McKay" }],
  calls: [{ id: "c1", number: "+1", name: "<b>Bold</b>", dnis: "1234", queue: "Support", state: "ringing", extension: "1001" }],
};

let sent: { path: string; body: unknown }[];

function serve(answer: () => Response): void {
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    if (init?.method === "POST") {
      sent.push({ path, body: JSON.parse(init.body as string) as unknown });
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    return Promise.resolve(answer());
  });
}

function draw(): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <SimulatorDock />
    </FluentProvider>,
  );
}

async function openPanel(): Promise<HTMLElement> {
  serve(() => new Response(JSON.stringify(state)));
  draw();
  await userEvent.click(await screen.findByRole("button", { name: /Simulated callers/ }));
  return screen.findByRole("region", { name: "Simulated callers" });
}

beforeEach(() => {
  sent = [];
  window.sessionStorage.clear();
});

describe("The panel of simulated callers", () => {
  it.each([204, 404])("is not there when the installation has no simulator and answers %i", async (status) => {
    let asked = 0;
    serve(() => {
      asked += 1;
      return new Response(null, { status });
    });

    draw();

    await waitFor(() => expect(asked).toBe(1));
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("calls as a sample caller into the chosen queue", async () => {
    const panel = await openPanel();

    await userEvent.selectOptions(within(panel).getByLabelText("Queue"), "5678");
    await userEvent.click(within(panel).getByRole("button", { name: "Call" }));

    await waitFor(() =>
      expect(sent).toEqual([{ path: "/simulator/calls", body: { number: "+12065551000", name: "Yvonne McKay", dnis: "5678" } }]),
    );
  });

  it("calls as anybody whose number was typed", async () => {
    const panel = await openPanel();

    await userEvent.clear(within(panel).getByLabelText("Number"));
    await userEvent.type(within(panel).getByLabelText("Number"), "+49 30 1");
    await userEvent.click(within(panel).getByRole("button", { name: "Call" }));

    await waitFor(() => expect(sent[0]?.body).toMatchObject({ number: "+49 30 1" }));
  });

  it("hangs up for the customer, and lifts the agent's desk phone", async () => {
    const panel = await openPanel();
    const calls = within(panel).getByRole("list", { name: "Simulated calls" });
    const phones = within(panel).getByRole("list", { name: "Desk phones" });

    await userEvent.click(within(calls).getByRole("button", { name: "Hang up" }));
    await userEvent.click(within(phones).getByRole("button", { name: "Answer" }));

    await waitFor(() => expect(sent.map(({ path }) => path)).toEqual(["/simulator/calls/c1/hangup", "/simulator/phones/1001/answer"]));
  });

  it("shows a caller's name as text", async () => {
    const panel = await openPanel();

    expect(within(panel).getByText("<b>Bold</b>")).toBeTruthy();
  });

  it.each([
    ["ringing", ["answer", "hangup"]],
    ["talking", ["hold", "hangup"]],
    ["held", ["resume", "hangup"]],
    ["calling", ["hangup"]],
    ["free", []],
  ])("offers for a phone that is %s: %j", (phoneState, actions) => {
    expect(actionsIn(phoneState)).toEqual(actions);
  });
});
