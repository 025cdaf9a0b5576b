import type { BridgeCommand, CallDetails, ScriptEventName, ScriptToSoftphone, SoftphoneToScript } from "@telephony/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClientApi } from "./clientApi";
import type { DynamicsTelephonyApi, ScriptChannel } from "./clientApi";
import { noCall } from "./eventArgs";
import type { TelephonyEvent } from "./eventArgs";

class RecordedChannel implements ScriptChannel {
  public readonly posted: ScriptToSoftphone[] = [];
  public onmessage: ((event: MessageEvent) => void) | null = null;

  public postMessage(message: ScriptToSoftphone): void {
    this.posted.push(message);
  }

  public say(message: SoftphoneToScript): void {
    this.onmessage?.(new MessageEvent("message", { data: message }));
  }

  public lastCommand(): BridgeCommand {
    const commands = this.posted.filter((message): message is BridgeCommand => message.type === "command");
    const last = commands[commands.length - 1];
    if (last === undefined) {
      throw new Error("No command was posted.");
    }
    return last;
  }
}

const call = (overrides: Partial<CallDetails> = {}): CallDetails => ({
  ...noCall,
  callKey: "a",
  state: "talk",
  stateTime: "2026-01-31T09:00:00.000Z",
  direction: "inbound",
  phone: "+4930111222",
  dnis: "Support",
  ...overrides,
});

let channel: RecordedChannel;
let api: DynamicsTelephonyApi;
let heard: TelephonyEvent[];

const happen = (event: ScriptEventName, overrides: Partial<CallDetails> = {}): void =>
  channel.say({ type: "event", event, call: call({ state: event, ...overrides }) });

beforeEach(() => {
  channel = new RecordedChannel();
  api = createClientApi(channel);
  heard = [];
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
    expect(channel.posted).toEqual([]);
  });
});

describe("Events", () => {
  beforeEach(() => api.RegisterForEvents((event) => heard.push(event)));

  it("reach the handler in the order of the call's course", () => {
    const course: ScriptEventName[] = ["preview", "incoming", "ringing", "talk", "idle", "end"];

    course.forEach((event) => happen(event));

    expect(heard.map((event) => event.dtEventArgs.event)).toEqual(course);
  });

  it("are parsed into the documented properties", () => {
    happen("talk", { dtCallId: "d1", extension: "1001" });

    expect(api.parseEventArgs(heard[0])).toEqual(call({ state: "talk", dtCallId: "d1", extension: "1001" }));
    expect(api.parseEventArgs(JSON.stringify(heard[0]))).toMatchObject({ dnis: "Support" });
  });

  it("print a readable line that is safe to put into a page", () => {
    happen("talk", { callerName: "<script>alert(1)</script>", dnis: "<b>Support</b>" });

    const line = heard[0]?.dtEventArgs.toString() ?? "";
    expect(line).toBe("2026-01-31T09:00:00.000Z talk inbound +4930111222 dnis=bSupport/b");
    expect(line).not.toMatch(/[<>]/);
  });

  it("that two tabs tell at the same moment are heard once", () => {
    happen("talk");
    happen("talk");

    expect(heard).toHaveLength(1);
  });

  it("reach every handler, also after one that fails", () => {
    vi.useFakeTimers();
    api.RegisterForEvents(() => {
      throw new Error("a script's mistake");
    });
    api.RegisterForEvents((event) => heard.push(event));

    happen("talk");

    expect(heard).toHaveLength(2);
    expect(() => vi.runAllTimers()).toThrow("a script's mistake");
    vi.useRealTimers();
  });

  it("are not heard twice by a handler that registers again", () => {
    const handler = vi.fn();
    api.RegisterForEvents(handler);
    api.RegisterForEvents(handler);

    happen("talk");

    expect(handler).toHaveBeenCalledTimes(1);
  });
});

describe("GetCallDetails", () => {
  beforeEach(() => api.RegisterForEvents(() => undefined));

  it("answers the call that the softphone tells after the registration", () => {
    expect(channel.posted).toEqual([{ type: "hello" }]);

    channel.say({ type: "current", call: call({ dnis: "Sales" }) });

    expect(api.GetCallDetails().dnis).toBe("Sales");
  });

  it("answers empty properties while there was no call", () => {
    expect(api.GetCallDetails()).toEqual(noCall);
  });

  it("keeps the last call after its end", () => {
    channel.say({ type: "current", call: call({ phone: "42" }) });
    channel.say({ type: "current", call: null });

    expect(api.GetCallDetails().phone).toBe("42");
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

    expect(channel.lastCommand()).toMatchObject(expected);
    channel.say({ type: "result", id: channel.lastCommand().id, succeeded: true, reason: "", callKey: "b" });

    await expect(done).resolves.toEqual({ callKey: "b" });
  });

  it("reject with the reason of a refusal", async () => {
    const done = api.answer();

    channel.say({ type: "result", id: channel.lastCommand().id, succeeded: false, reason: "Nothing rings.", callKey: "" });

    await expect(done).rejects.toThrow("Nothing rings.");
  });

  it("ignore the answers to others", async () => {
    const done = api.answer();

    channel.say({ type: "result", id: "someone else's", succeeded: false, reason: "no", callKey: "" });
    channel.say({ type: "result", id: channel.lastCommand().id, succeeded: true, reason: "", callKey: "" });

    await expect(done).resolves.toEqual({ callKey: "" });
  });

  it("say what to check when no softphone answers", async () => {
    const failed = expect(api.release()).rejects.toThrow(/side pane/);

    await vi.advanceTimersByTimeAsync(30_000);

    await failed;
  });
});
