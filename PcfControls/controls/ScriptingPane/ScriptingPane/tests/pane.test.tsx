import * as React from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FakeHub, axeFaults, aCall, aContext, aDecision, aSnapshot, anOutcome, resxTexts, settle, toSupport } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "react-dom/test-utils";
import { describe, expect, it, vi } from "vitest";
import { App } from "../App";
import type { Host } from "../context/paneContext";

const texts = resxTexts(readFileSync(join(__dirname, "../strings/ScriptingPane.1033.resx"), "utf8"));

const talk = aCall({
  ...toSupport,
  callKey: "a",
  version: 1,
  state: "talk",
  customerName: "Anna Example",
  answeredOn: "2026-01-31T09:00:00.000Z",
  allowed: ["holdResume", "release"],
  pop: aDecision({ data: "state=incoming" }),
});
const wrapUp: CallMessage = { ...talk, version: 2, state: "idle", allowed: ["endWrap"] };

interface ShownPane {
  hub: FakeHub;
  host: Host;
  blocked: () => void;
  play: (happens: () => void) => Promise<void>;
}

async function showPane(call: CallMessage, more: Partial<Host> = {}, scriptUrl = "https://scripts.example/a"): Promise<ShownPane> {
  const hub = new FakeHub();
  hub.snapshot = aSnapshot({ calls: [call] });
  const { dnis } = aContext();
  hub.context = aContext({ dnis: dnis.map((row) => ({ ...row, scriptUrl })), outcomes: [anOutcome({ name: "Solved" })] });
  const play = (happens: () => void): Promise<void> =>
    act(async () => {
      happens();
      await settle();
    });
  let blocked = (): void => undefined;
  const host: Host = {
    clientUrl: "https://org.example",
    log: {
      retrieveMultipleRecords: () => Promise.resolve({ entities: [] } as unknown as ComponentFramework.WebApi.RetrieveMultipleResponse),
    },
    write: () => Promise.resolve(),
    openWindow: vi.fn(() => true),
    showSoftphone: vi.fn(),
    closePane: vi.fn(),
    onBlocked: (_address, tell) => {
      blocked = tell;
      return () => undefined;
    },
    ...more,
  };
  const session = hub.open();
  render(<App session={session} host={host} callKey="a" place="pane" theme={undefined} getString={(key) => texts[key] ?? key} />);
  await play(() => undefined);
  hub.commands.splice(0);
  return { hub, host, blocked: () => blocked(), play };
}

const frame = (): HTMLIFrameElement => screen.getByTitle<HTMLIFrameElement>("Script: Support");
const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const named = (name: string): boolean => screen.queryByRole("button", { name }) !== null;

describe("A script alone in a side pane", () => {
  it("says who is on the line, holds and hangs up, and shows the way back to the softphone", async () => {
    const { hub, host } = await showPane(talk);
    expect(screen.getByRole("group", { name: "Call with Anna Example, script" }).textContent).toContain("Talking");

    await userEvent.click(button("Hold"));
    await userEvent.click(button("Hang up"));
    await userEvent.click(button("Softphone"));

    expect(hub.commands).toMatchObject([
      { name: "holdResume", callKey: "a" },
      { name: "release", callKey: "a" },
    ]);
    expect(host.showSoftphone).toHaveBeenCalledTimes(1);
  });

  it("says why a command failed", async () => {
    const { hub } = await showPane(talk);
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "The line is gone." });

    await userEvent.click(button("Hold"));

    expect(await screen.findByText("The line is gone.")).toBeTruthy();
  });

  it("asks for the outcome before it ends the wrap-up, and takes it", async () => {
    const { hub } = await showPane(wrapUp);

    await userEvent.click(button("End wrap-up"));
    expect(screen.getByText("This call has no outcome yet. Choose one, then close.")).toBeTruthy();
    expect(hub.commands).toEqual([]);
    await userEvent.click(button("Outcome"));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Solved" }));
    hub.commands.splice(0);
    await userEvent.click(button("End wrap-up"));

    expect(hub.outcomes).toMatchObject([{ outcome: "Solved" }]);
    expect(hub.commands).toMatchObject([{ name: "endWrap", callKey: "a" }]);
  });

  it("keeps its page when the call is over: what was typed there is not gone", async () => {
    const { hub, play } = await showPane(talk);
    const before = frame();

    await play(() => hub.tell((events) => events.callGone("a")));

    expect(frame()).toBe(before);
    expect(named("Hang up")).toBe(false);
  });

  it("shows the page for a decision that changes, unless somebody has been in it: then only on request", async () => {
    const { hub, play } = await showPane(talk);
    const decide = (version: number, data: string): Promise<void> =>
      play(() => hub.tell((events) => events.callChanged({ ...talk, version, pop: aDecision({ data }) })));

    await decide(2, "state=incoming&fullName=Anna");
    expect(frame().src).toContain("Anna");
    frame().focus();
    window.dispatchEvent(new Event("blur"));
    await decide(3, "state=incoming&fullName=Boris");
    expect(frame().src).toContain("Anna");
    await userEvent.click(button("Load again"));

    expect(frame().src).toContain("Boris");
  });

  it("says what the content security policy keeps out, what an administrator can do, and opens it in a window", async () => {
    const { host, blocked, play } = await showPane(talk);

    await play(blocked);
    expect(screen.queryByTitle("Script: Support")).toBeNull();
    expect(screen.getByRole("status").textContent).toContain("does not let pages of scripts.example in. An administrator can");
    await userEvent.click(button("Open in a window"));

    expect(host.openWindow).toHaveBeenCalledWith("https://scripts.example/a?Data=state%3Dincoming");
  });

  it("does not try a page without https within one that has it", async () => {
    await showPane(talk, {}, "http://scripts.example/a");

    expect(screen.queryByTitle("Script: Support")).toBeNull();
    expect(screen.getByRole("status").textContent).toContain("scripts.example is addressed without https");
  });

  it("says of a page of another host what it may be when nothing shows, and when the browser lets no window open", async () => {
    await showPane(talk, { openWindow: () => false });
    expect(screen.getByText(/^From scripts\.example\. If nothing shows here, that server forbids it/)).toBeTruthy();

    await userEvent.click(button("Open in a window"));

    expect(screen.getByRole("alert").textContent).toBe("The browser let no window open. Allow pop-ups for org.example.");
  });

  it("has nothing to say of a page of the organization", async () => {
    await showPane(talk, {}, "/WebResources/new_/script.html");

    expect(named("Open in a window")).toBe(false);
    expect(frame().src).toBe("https://org.example/WebResources/new_/script.html?Data=state%3Dincoming");
  });
});

describe("axe finds no fault in a script's pane", () => {
  it.each([
    ["in a talk", talk, {}, "https://scripts.example/a"],
    ["in a wrap-up", wrapUp, {}, "https://scripts.example/a"],
    ["of a page without https", talk, {}, "http://scripts.example/a"],
    ["of a queue without a script", talk, {}, ""],
  ] as const)("%s", async (_state, call, host, scriptUrl) => {
    await showPane(call, host, scriptUrl);

    expect(await axeFaults()).toEqual([]);
  });

  it("that asks for the outcome, with the outcomes to choose from", async () => {
    await showPane(wrapUp);
    await userEvent.click(button("End wrap-up"));
    await userEvent.click(button("Outcome"));

    expect(await axeFaults()).toEqual([]);
  });
});
