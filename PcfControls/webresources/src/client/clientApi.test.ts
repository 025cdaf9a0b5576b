import type { ScriptEventName } from "@telephony/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DynamicsTelephonyApi } from "./clientApi";
import { noCall } from "./eventArgs";
import { ScriptedPage, call, details } from "./tests/scriptedPage";

let page: ScriptedPage;
let api: DynamicsTelephonyApi;

beforeEach(() => {
  page = new ScriptedPage();
  ({ api } = page);
});

describe("Before RegisterForEvents", () => {
  const calls: [string, () => unknown][] = [
    ["GetCallDetails", () => api.GetCallDetails()],
    ["parseEventArgs", () => api.parseEventArgs({})],
    ["dial", () => api.dial("1")],
    ["holdresume", () => api.holdresume()],
    ["transferBlind", () => api.transferBlind("1")],
    ["transferConsult", () => api.transferConsult("1")],
    ["transferComplete", () => api.transferComplete()],
    ["conference", () => api.conference()],
    ["answer", () => api.answer()],
    ["release", () => api.release()],
    ["agentReady", () => api.agentReady()],
    ["agentNotReady", () => api.agentNotReady()],
    ["playWaveFile", () => api.playWaveFile("a.wav")],
    ["sendDTMF", () => api.sendDTMF("1")],
    ["logThis", () => api.logThis("x")],
    ["setOutcome", () => api.setOutcome("Solved")],
    ["setCallEnd", () => api.setCallEnd()],
  ];

  it.each(calls)("%s throws and says what to do", (_name, use) => {
    expect(use).toThrow(/RegisterForEvents/);
    expect(page.posted).toEqual([]);
  });
});

describe("Events", () => {
  beforeEach(() => page.listen());

  it("reach the handler in the order of the call's course", () => {
    const course: ScriptEventName[] = ["preview", "incoming", "ringing", "talk", "idle", "end"];

    course.forEach((event) => page.happen(event));

    expect(page.heard.map((event) => event.dtEventArgs.event)).toEqual(course);
  });

  it("are parsed into the documented properties", () => {
    page.happen("talk", { dtCallId: "d1", extension: "1001" });

    expect(api.parseEventArgs(page.heard[0])).toEqual(details({ state: "talk", dtCallId: "d1", extension: "1001" }));
    expect(api.parseEventArgs(JSON.stringify(page.heard[0]))).toMatchObject({ dnis: "Support" });
  });

  it("print a readable line that is safe to put into a page", () => {
    page.happen("talk", { callerName: "<script>alert(1)</script>", dnis: "<b>Support</b>" });

    const line = page.heard[0]?.dtEventArgs.toString() ?? "";
    expect(line).toBe("2026-01-31T09:00:00.000Z talk inbound +4930111222 dnis=bSupport/b");
    expect(line).not.toMatch(/[<>]/);
  });

  it("that two tabs tell at the same moment are page.heard once", () => {
    page.happen("talk");
    page.happen("talk");

    expect(page.heard).toHaveLength(1);
  });

  it("reach every handler, also after one that fails", () => {
    vi.useFakeTimers();
    api.RegisterForEvents(() => {
      throw new Error("a script's mistake");
    });
    page.listen();

    page.happen("talk");

    expect(page.heard).toHaveLength(2);
    expect(() => vi.runAllTimers()).toThrow("a script's mistake");
    vi.useRealTimers();
  });

  it("are not page.heard twice by a handler that registers again", () => {
    const handler = vi.fn();
    api.RegisterForEvents(handler);
    api.RegisterForEvents(handler);

    page.happen("talk");

    expect(handler).toHaveBeenCalledTimes(1);
  });
});

describe("GetCallDetails", () => {
  beforeEach(() => api.RegisterForEvents(() => undefined));

  it("answers the call that the softphone tells after the registration", () => {
    expect(page.posted).toEqual([{ type: "hello" }]);

    page.sayCalls(call({ dnis: "Sales" }));

    expect(api.GetCallDetails().dnis).toBe("Sales");
  });

  it("answers empty properties while there was no call", () => {
    expect(api.GetCallDetails()).toEqual(noCall);
  });

  it("keeps the last call after its end", () => {
    page.sayCalls(call({ phone: "42" }));
    page.sayCalls(call({ phone: "42", state: "end", event: "end" }));

    expect(api.GetCallDetails()).toEqual(details({ phone: "42", state: "end" }));
  });

  it("answers right after the registration what the softphone has left for pages that begin", () => {
    page.stored = [call({ phone: "42", dnis: "Sales" })];

    page.listen();

    expect(api.GetCallDetails()).toEqual(details({ phone: "42", dnis: "Sales" }));
    expect(page.heard).toEqual([]);
  });
});

describe("Commands", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    api.RegisterForEvents(() => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ["dial", () => api.dial("0301234"), { name: "dial", argument: "0301234" }],
    ["setOutcome", () => api.setOutcome("Solved"), { name: "setOutcome", argument: "Solved" }],
    ["sendDTMF", () => api.sendDTMF("12#"), { name: "sendDtmf", argument: "12#" }],
    ["conference", () => api.conference("held"), { name: "conference", argument: "held" }],
    ["setCallEnd", () => api.setCallEnd(), { name: "endWrap", argument: "" }],
    ["agentNotReady", () => api.agentNotReady("Lunch"), { name: "notReady", argument: "Lunch" }],
  ] as const)("%s asks the softphone and resolves with its answer", async (_name, use, expected) => {
    const done = use();

    expect(page.lastCommand()).toMatchObject(expected);
    page.say({ type: "result", id: page.lastCommand().id, succeeded: true, reason: "", callKey: "b" });

    await expect(done).resolves.toEqual({ callKey: "b" });
  });

  it("reject with the reason of a refusal", async () => {
    const done = api.answer();

    page.say({ type: "result", id: page.lastCommand().id, succeeded: false, reason: "Nothing rings.", callKey: "" });

    await expect(done).rejects.toThrow("Nothing rings.");
  });

  it("ignore the answers to others", async () => {
    const done = api.answer();

    page.say({ type: "result", id: "someone else's", succeeded: false, reason: "no", callKey: "" });
    page.say({ type: "result", id: page.lastCommand().id, succeeded: true, reason: "", callKey: "" });

    await expect(done).resolves.toEqual({ callKey: "" });
  });

  it("say what to check when no softphone answers", async () => {
    const failed = expect(api.release()).rejects.toThrow(/side pane/);

    await vi.advanceTimersByTimeAsync(30_000);

    await failed;
  });
});
