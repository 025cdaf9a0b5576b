import { currentCall, isScriptMessage } from "@telephony/contracts";
import type { AgentCommandName, BridgeCommand, BridgeResult, CallMessage, SoftphoneToScript } from "@telephony/contracts";
import { callDetails } from "../calls/callDetails";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { scriptEventsBetween } from "./scriptEvents";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";

/** The part of a BroadcastChannel that the bridge needs. */
export interface Channel {
  postMessage(message: SoftphoneToScript): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What scripts can have done. Rejections are answered with their message. */
export interface ScriptActions {
  execute(request: CommandRequest & { commandId: string }): Promise<CommandAnswer>;
  setOutcome(call: CallMessage, outcome: string): Promise<unknown>;
  log(text: string): Promise<void>;
}

const failureTexts: Record<CommandAnswer["failure"], string> = {
  none: "",
  refused: "",
  offline: "The softphone has no connection to the telephony hub.",
  lost: "The connection broke before the answer came; whether the command was carried out is not known.",
};

/** The call a command is about: the named one, else the current one, else, for what is said afterwards, the last one. */
function callOf(state: TelephonyState, callKey: string): CallMessage | undefined {
  const known = state.lastCall === null ? state.calls : [...state.calls, state.lastCall];
  if (callKey !== "") {
    return known.find((call) => call.callKey === callKey || call.dtCallId === callKey);
  }
  return currentCall(state.calls) ?? state.lastCall ?? undefined;
}

/** The second call of a transfer or conference: the named one, else the only one that is held. */
function otherCallKey(state: TelephonyState, first: CallMessage | undefined, named: string): string {
  if (named !== "") {
    return callOf(state, named)?.callKey ?? named;
  }
  const held = state.calls.filter((call) => call.state === "hold" && call !== first);
  return held.length === 1 ? (held[0]?.callKey ?? "") : "";
}

function parametersOf(state: TelephonyState, command: BridgeCommand, call: CallMessage | undefined): Partial<CommandRequest> {
  const { argument } = command;
  switch (command.name) {
    case "dial":
      return { callKey: "", number: argument };
    case "transferBlind":
    case "transferConsult":
      return { number: argument };
    case "transferComplete":
    case "conference":
      return { otherCallKey: otherCallKey(state, call, argument) };
    case "sendDtmf":
      return { digits: argument };
    case "playWaveFile":
      return { fileName: argument };
    case "notReady":
      return { callKey: "", reason: argument };
    case "ready":
      return { callKey: "" };
    default:
      return {};
  }
}

async function carryOut(state: TelephonyState, command: BridgeCommand, actions: ScriptActions): Promise<BridgeResult> {
  const call = callOf(state, command.callKey);
  const result = (succeeded: boolean, reason: string, callKey = ""): BridgeResult => ({
    type: "result",
    id: command.id,
    succeeded,
    reason,
    callKey,
  });
  if (command.name === "log") {
    await actions.log(command.argument);
    return result(true, "");
  }
  if (command.name === "setOutcome") {
    if (call === undefined || call.dtCallId === "") {
      return result(false, "There is no recorded call that an outcome could be given to.");
    }
    await actions.setOutcome(call, command.argument);
    return result(true, "", call.callKey);
  }
  const name: AgentCommandName = command.name;
  const answer = await actions.execute({
    callKey: call?.callKey ?? "",
    ...parametersOf(state, command, call),
    name,
    commandId: command.id,
  });
  return result(answer.succeeded, answer.reason || failureTexts[answer.failure], answer.callKey);
}

/** Tells form scripts what happens and does what they ask. Only the tab that leads speaks, so that nothing happens twice. */
export function serveScripts(channel: Channel, store: Store<TelephonyState>, actions: ScriptActions): void {
  let before: readonly CallMessage[] | null = null;

  function tellCurrent(state: TelephonyState): void {
    const call = callOf(state, "");
    channel.postMessage({ type: "current", call: call === undefined ? null : callDetails(state, call) });
  }
  function tellChanges(): void {
    const state = store.get();
    // The calls of the first snapshot are not news: a reload must not fire their events again.
    const events = before === null ? [] : scriptEventsBetween(before, state.calls);
    before = state.agent === null && state.calls.length === 0 && before === null ? null : state.calls;
    if (!state.isLeader) {
      return;
    }
    tellCurrent(state);
    events.forEach(({ event, call }) => channel.postMessage({ type: "event", event, call: callDetails(state, call) }));
  }
  async function answer(command: BridgeCommand): Promise<void> {
    try {
      channel.postMessage(await carryOut(store.get(), command, actions));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      channel.postMessage({ type: "result", id: command.id, succeeded: false, reason, callKey: "" });
    }
  }

  store.subscribe(tellChanges);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!store.get().isLeader || !isScriptMessage(data)) {
      return;
    }
    if (data.type === "hello") {
      tellCurrent(store.get());
    } else {
      void answer(data);
    }
  };
}
