import { FakeHub, aCall, aContext, aDecision, aPreviewedCall, anOutcome, aSnapshot, settle, toSupport } from "@telephony/pcf-testkit";
import type { AgentCommandName, CallMessage } from "@telephony/contracts";
import type { CommandAnswer } from "@telephony/hub-client";
import { describe, expect, it } from "vitest";
import { createClientApi } from "./clientApi";
import type { DynamicsTelephonyApi } from "./clientApi";

interface Page {
  hub: FakeHub;
  api: DynamicsTelephonyApi;
}

/** A form's script and a softphone, joined by the channel between them, and the hub that the softphone commands. */
async function openPage(calls: CallMessage[] = [aCall({ callKey: "talk", state: "talk" })]): Promise<Page> {
  const hub = new FakeHub();
  hub.snapshot = aSnapshot({ calls });
  hub.context = aContext({ outcomes: [anOutcome({ name: "Solved" })] });
  type Heard = ((event: MessageEvent) => void) | null;
  const script = { postMessage: (data: unknown) => softphone.onmessage?.(new MessageEvent("message", { data })), onmessage: null as Heard };
  const softphone = { postMessage: (data: unknown) => script.onmessage?.(new MessageEvent("message", { data })), onmessage: null as Heard };
  hub.open({ channel: softphone });
  await settle();
  const api = createClientApi({
    channel: script,
    page: () => ({ record: "", callIds: [] }),
    storedCalls: () => null,
    onPageShown: () => undefined,
  });
  return { hub, api };
}

/** Uses the API as a script does; gives the one command that reaches the hub. */
async function commandOf(ask: (api: DynamicsTelephonyApi) => Promise<unknown>, calls?: CallMessage[]): Promise<unknown> {
  const { hub, api } = await openPage(calls);
  api.RegisterForEvents(() => undefined);
  await ask(api);
  expect(hub.commands).toHaveLength(1);
  return hub.commands[0];
}

const withHeld = (): CallMessage[] => [
  aCall({ callKey: "held", dtCallId: "row-of-held", state: "hold" }),
  aCall({ callKey: "talk", dtCallId: "row-of-talk", state: "talk" }),
];

describe("A script's function", () => {
  it("dial calls a number, whatever call there is", async () => {
    expect(await commandOf((api) => api.dial("0301234"))).toMatchObject({ name: "dial", number: "0301234", callKey: "" });
  });

  it("holdresume holds the call that is talked in", async () => {
    expect(await commandOf((api) => api.holdresume())).toMatchObject({ name: "holdResume", callKey: "talk" });
  });

  it("holdresume resumes the held call", async () => {
    const held = [aCall({ callKey: "held", state: "hold" })];

    expect(await commandOf((api) => api.holdresume(), held)).toMatchObject({ name: "holdResume", callKey: "held" });
  });

  it("transferBlind passes the current call on to the number", async () => {
    expect(await commandOf((api) => api.transferBlind("1003"))).toMatchObject({ name: "transferBlind", callKey: "talk", number: "1003" });
  });

  it("transferConsult asks the number about the current call", async () => {
    expect(await commandOf((api) => api.transferConsult("1003"))).toMatchObject({
      name: "transferConsult",
      callKey: "talk",
      number: "1003",
    });
  });

  it.each(["held", "row-of-held"])("transferComplete joins the current call with the one that callTab names: %s", async (callTab) => {
    expect(await commandOf((api) => api.transferComplete(callTab), withHeld())).toMatchObject({
      name: "transferComplete",
      callKey: "talk",
      otherCallKey: "held",
    });
  });

  it.each(["held", "row-of-held"])("conference joins the current call with the one that callTab names: %s", async (callTab) => {
    expect(await commandOf((api) => api.conference(callTab), withHeld())).toMatchObject({
      name: "conference",
      callKey: "talk",
      otherCallKey: "held",
    });
  });

  it.each(["transferComplete", "conference"] as const)("%s leaves the call itself as callTab to the connector's refusal", async (join) => {
    expect(await commandOf((api) => api[join]("row-of-talk"), withHeld())).toMatchObject({ callKey: "talk", otherCallKey: "talk" });
  });

  it("transferComplete and conference leave a callTab that nobody knows to the connector's refusal", async () => {
    expect(await commandOf((api) => api.transferComplete("elsewhere"), withHeld())).toMatchObject({ otherCallKey: "elsewhere" });
    expect(await commandOf((api) => api.conference("elsewhere"), withHeld())).toMatchObject({ otherCallKey: "elsewhere" });
  });

  it.each(["transferComplete", "conference"] as const)("%s rejects with what is missing", async (join) => {
    const { hub, api } = await openPage();
    const refusal: Partial<CommandAnswer> = { succeeded: false, reason: "There is no second call on hold." };
    hub.answer = () => Promise.resolve(refusal);
    api.RegisterForEvents(() => undefined);

    await expect(api[join]()).rejects.toThrow("There is no second call on hold.");
  });

  it("answer answers the call that rings", async () => {
    const ringing = [aCall({ callKey: "held", state: "hold" }), aCall({ callKey: "rings", state: "incoming" })];

    expect(await commandOf((api) => api.answer(), ringing)).toMatchObject({ name: "answer", callKey: "rings" });
  });

  it("release ends the call that is talked in", async () => {
    expect(await commandOf((api) => api.release(), withHeld())).toMatchObject({ name: "release", callKey: "talk" });
  });

  it("agentReady makes the agent ready, whatever call there is", async () => {
    expect(await commandOf((api) => api.agentReady())).toMatchObject({ name: "ready", callKey: "" });
  });

  it("agentNotReady makes the agent not ready, with the reason", async () => {
    expect(await commandOf((api) => api.agentNotReady("Lunch"))).toMatchObject({ name: "notReady", callKey: "", reason: "Lunch" });
  });

  it("playWaveFile plays the file into the current call", async () => {
    expect(await commandOf((api) => api.playWaveFile("offer.wav"))).toMatchObject({
      name: "playWaveFile",
      callKey: "talk",
      fileName: "offer.wav",
    });
  });

  it("sendDTMF sends the tones into the current call", async () => {
    expect(await commandOf((api) => api.sendDTMF("12#"))).toMatchObject({ name: "sendDtmf", callKey: "talk", digits: "12#" });
  });

  it("setOutcome gives the call its outcome, in the letter case of its name", async () => {
    const { hub, api } = await openPage([aCall({ callKey: "talk", dtCallId: "row-of-talk", state: "talk" })]);
    api.RegisterForEvents(() => undefined);

    expect(await api.setOutcome("Solved")).toEqual({ callKey: "talk" });

    expect(hub.outcomes).toMatchObject([{ callId: "row-of-talk", outcome: "Solved", retryOn: null }]);
    expect(api.GetCallDetails().outcome).toBe("Solved");
  });

  it("setOutcome rejects with what Dataverse says of a name that it does not know", async () => {
    const { hub, api } = await openPage();
    api.RegisterForEvents(() => undefined);
    hub.dataverseError = new Error("There is no outcome solved. There is Solved.");

    await expect(api.setOutcome("solved")).rejects.toThrow("There is no outcome solved. There is Solved.");
  });

  it("logThis writes the line to the hub's log", async () => {
    const { hub, api } = await openPage();
    api.RegisterForEvents(() => undefined);

    await api.logThis("Here I am.");

    expect(hub.logged).toEqual(["Here I am."]);
  });

  it("setCallEnd ends the wrap-up of the call that is over", async () => {
    const over = [aCall({ callKey: "over", state: "idle" })];

    expect(await commandOf((api) => api.setCallEnd(), over)).toMatchObject({ name: "endWrap", callKey: "over" });
  });
});

describe("A customiser's script", () => {
  it("that lists every event lists those of an inbound call, a click to dial and a campaign's call", async () => {
    const { hub, api } = await openPage([]);
    const lines: string[] = [];
    api.RegisterForEvents((event) => lines.push(`${event.dtEventArgs.event} ${api.parseEventArgs(event).direction}`));
    const courses: [CallMessage["direction"], CallMessage["state"][]][] = [
      ["inbound", ["incoming", "talk", "idle"]],
      ["clicktocall", ["start", "ringing", "talk", "idle"]],
      ["ccOutbound", ["preview", "ringing", "talk", "idle"]],
    ];

    for (const [direction, states] of courses) {
      states.forEach((state, version) =>
        hub.tell((events) => events.callChanged(aCall({ callKey: direction, direction, state, version }))),
      );
      hub.tell((events) => events.callGone(direction));
    }

    expect(lines).toEqual([
      ...["incoming inbound", "talk inbound", "idle inbound", "end inbound"],
      ...["ringing clicktocall", "talk clicktocall", "idle clicktocall", "end clicktocall"],
      ...["preview ccOutbound", "ringing ccOutbound", "talk ccOutbound", "idle ccOutbound", "end ccOutbound"],
    ]);
  });

  it("knows in preview whom the dialer is about to call, also when it registers only then", async () => {
    const { hub, api } = await openPage([]);
    hub.tell((events) =>
      events.callChanged(aPreviewedCall({ customerTable: "lead", customerRecordId: "lee" }, { pop: aDecision({ kind: "none" }) })),
    );
    const told: string[] = [];

    api.RegisterForEvents((event) => told.push(event.dtEventArgs.event));
    await settle();

    expect(told).toEqual(["preview"]);
    expect(api.GetCallDetails()).toMatchObject({
      state: "preview",
      direction: "ccOutbound",
      phone: aCall().phoneNumber,
      toType: "lead",
      toId: "lee",
    });
  });

  it("fills a column of the form with the queue's name", async () => {
    const { hub, api } = await openPage([]);
    const form = { new_queue: "" };
    api.RegisterForEvents((event) => {
      form.new_queue = api.parseEventArgs(event).dnis;
    });

    hub.tell((events) => events.callChanged(aCall({ ...toSupport, state: "talk" })));

    expect(form.new_queue).toBe("Support");
  });

  it("changes the form by the outcome that the agent has given", async () => {
    const { hub, api } = await openPage([aCall({ callKey: "a", state: "talk", version: 1 })]);
    let form = "Main";
    api.RegisterForEvents((event) => {
      const { outcome } = api.parseEventArgs(event);
      form = event.dtEventArgs.event === "end" && outcome === "Solved" ? "Closed case" : form;
    });

    await api.setOutcome("Solved");
    expect(form).toBe("Main");
    hub.tell((events) => events.callChanged(aCall({ callKey: "a", state: "idle", version: 2 })));
    hub.tell((events) => events.callGone("a"));

    expect(form).toBe("Closed case");
  });
});

describe("Every phone command", () => {
  it("that scripts have is one that the hub knows", async () => {
    const names: AgentCommandName[] = ["dial", "answer", "release", "holdResume", "ready", "notReady", "endWrap"];
    const { hub, api } = await openPage();
    api.RegisterForEvents(() => undefined);

    await Promise.all([
      api.dial("1"),
      api.answer(),
      api.release(),
      api.holdresume(),
      api.agentReady(),
      api.agentNotReady(),
      api.setCallEnd(),
    ]);

    expect(hub.commands.map((command) => command.name).sort()).toEqual([...names].sort());
  });
});
