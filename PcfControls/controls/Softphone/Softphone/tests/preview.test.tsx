import { screen, within } from "@testing-library/react";
import { aContext, aDecision, aPreviewedCall, aSnapshot, sampleNow, toSupport } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const key = aPreviewedCall().callKey;

const show = (call: CallMessage, arrange: (hub: FakeHub) => void = () => undefined): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [call] });
    arrange(hub);
  });

const card = (): HTMLElement => screen.getByRole("article", { name: "Call with Anna Example" });
const button = (name: string): HTMLElement => within(card()).getByRole("button", { name });
const buttons = (): (string | null)[] =>
  within(card())
    .getAllByRole("button")
    .map(({ textContent }) => textContent);

describe("The card of a call that the dialer shows before it dials", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(sampleNow) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("says who is called, at which number, what they are and for what campaign", async () => {
    await show(aPreviewedCall({ campaign: "Spring <b>offer</b>" }, toSupport));

    expect(card().textContent).toContain("Support");
    expect(card().textContent).toContain("+49 30 111222");
    expect(card().textContent).toContain("Contact · Campaign: Spring <b>offer</b>");
  });

  it.each([
    ["Calls by itself in 0:30", true],
    ["Back to the queue in 0:30", false],
  ] as const)("counts down by the hub's clock: %s", async (words, dialsAtEnd) => {
    vi.setSystemTime(Date.parse(sampleNow) + 3_600_000);

    await show(aPreviewedCall({ dialsAtEnd }));

    expect(within(card()).getByText(words)).toBeTruthy();
    const bar = within(card()).getByRole("progressbar", { name: "Preview time left" });
    expect(bar.getAttribute("aria-valuenow")).toBe("1");
  });

  it("says that its clock is stopped and what is left, and has Resume in place of Pause", async () => {
    await show(aPreviewedCall({ endsOn: null, leftSeconds: 12 }, { allowed: ["startPreview", "skipPreview", "resumePreview"] }));

    expect(within(card()).getByText("Preview paused")).toBeTruthy();
    expect(within(card()).getByText("Paused with 0:12 left")).toBeTruthy();
    expect(buttons()).toEqual(["Resume", "Start call", "Skip", "Open record"]);
  });

  it("counts nothing down where it waits for the agent, and shows no button that is not allowed", async () => {
    await show(aPreviewedCall({ endsOn: null, seconds: 0 }, { allowed: ["startPreview"] }));

    expect(within(card()).queryByRole("progressbar")).toBeNull();
    expect(buttons()).toEqual(["Start call", "Open record"]);
  });
});

describe("A call that the dialer shows", () => {
  it.each([
    ["Start call", "startPreview", aPreviewedCall()],
    ["Pause", "pause", aPreviewedCall()],
    ["Resume", "resumePreview", aPreviewedCall({ endsOn: null, leftSeconds: 12 }, { allowed: ["resumePreview"] })],
    ["Skip", "skipPreview", aPreviewedCall()],
  ] as const)("obeys the button %s", async (name, command, call) => {
    const { hub, user } = await show(call);

    await user.click(button(name));

    expect(hub.commands).toMatchObject([{ name: command, callKey: key }]);
  });

  it("is skipped with one of its reasons, never without", async () => {
    const { hub, user } = await show(
      aPreviewedCall({ skipReasons: ["Called already", "<i>Wrong</i>", "Called already"], skipNeedsReason: true }),
    );

    await user.click(button("Skip"));
    expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual(["Called already", "<i>Wrong</i>"]);
    expect(hub.commands).toEqual([]);
    await user.click(screen.getByRole("menuitem", { name: "<i>Wrong</i>" }));

    expect(hub.commands).toMatchObject([{ name: "skipPreview", callKey: key, reason: "<i>Wrong</i>" }]);
  });

  it("is skipped without a reason where none is needed", async () => {
    const { hub, user } = await show(aPreviewedCall({ skipReasons: ["Called already"] }));

    await user.click(button("Skip"));
    await user.click(screen.getByRole("menuitem", { name: "Without a reason" }));

    expect(hub.commands).toMatchObject([{ name: "skipPreview", reason: "" }]);
  });

  it("says why it could not be started, and can be started again", async () => {
    const { hub, user } = await show(aPreviewedCall());
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "No line is free." });

    await user.click(button("Start call"));

    expect(within(card()).getByRole("alert").textContent).toContain("No line is free.");
    expect(button("Start call")).toHaveProperty("disabled", false);
  });

  it("leaves the screen when it is over, and the reason why it could not be skipped stays", async () => {
    const { hub, user, play } = await show(aPreviewedCall());
    hub.answer = () => {
      hub.tell((events) => events.callGone(key));
      return Promise.resolve({ succeeded: false, reason: "It was called already." });
    };

    await user.click(button("Skip"));
    await play(() => undefined);

    expect(screen.queryByRole("article", { name: "Call with Anna Example" })).toBeNull();
    expect(screen.getByText("The phone system could not do it: It was called already.")).toBeTruthy();
  });

  it("becomes the call itself when it is dialled, wherever that was asked for", async () => {
    const { hub, play } = await show(aPreviewedCall());
    const dialled = aPreviewedCall({}, { version: 2, state: "ringing", preview: null, allowed: ["release"] });

    await play(() => hub.tell((events) => events.callChanged(dialled)));

    expect(buttons()).toEqual(["Cancel"]);
    expect(within(card()).queryByRole("progressbar")).toBeNull();
  });

  it("is said to who does not see it, and when it is not called after all", async () => {
    const { hub, play } = await showSoftphone();

    await play(() => hub.tell((events) => events.callChanged(aPreviewedCall())));
    expect(screen.getByRole("log").textContent).toBe("Next call: Anna Example");
    await play(() => hub.tell((events) => events.callGone(key)));

    expect(screen.getByRole("log").textContent).toBe("Anna Example is not called now");
  });

  it("brings the softphone to the front as a ringing phone does, until it is dialled", async () => {
    const { hub, showRinging, play } = await showSoftphone();

    await play(() => hub.tell((events) => events.callChanged(aPreviewedCall())));
    await play(() => hub.tell((events) => events.callChanged(aPreviewedCall({}, { version: 2, state: "start", preview: null }))));

    expect(showRinging.mock.calls).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe("The record of a call that the dialer shows", () => {
  it("opens by itself as that of an incoming call, and not again when the call is dialled", async () => {
    const call = aPreviewedCall({}, { pop: aDecision({ recordId: "anna" }) });
    const { hub, play, openForm } = await show(call);

    await play(() => hub.tell((events) => events.callChanged({ ...call, version: 2, state: "ringing", preview: null })));

    expect(openForm.mock.calls).toEqual([["contact", "anna", {}]]);
  });

  it("is opened by a button before Dataverse has decided what to show", async () => {
    const { user, openForm } = await show(aPreviewedCall({ customerTable: "lead", customerRecordId: "lee" }));
    expect(openForm).not.toHaveBeenCalled();

    await user.click(button("Open record"));

    expect(openForm.mock.calls).toEqual([["lead", "lee", {}]]);
  });
});

describe("The script of a call that the dialer shows", () => {
  it("opens by its title", async () => {
    const { user, panes } = await show(aPreviewedCall({ scriptTitle: "Second call" }, toSupport));

    await user.click(button("Script: Second call"));

    expect(panes.select).toHaveBeenCalled();
  });

  it("is only named where there is no page for it", async () => {
    const { panes } = await show(aPreviewedCall({ scriptTitle: "Second call" }, toSupport), (hub) => {
      hub.context = aContext({ dnis: [] });
    });

    expect(within(card()).getByText("Script: Second call")).toBeTruthy();
    expect(within(card()).queryByRole("button", { name: "Script: Second call" })).toBeNull();
    expect(panes.open).not.toHaveBeenCalled();
  });
});
