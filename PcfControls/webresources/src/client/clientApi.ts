import { isSoftphoneMessage } from "@telephony/contracts";
import type { BridgeCommandName, BridgeEvent, CallDetails, ScriptToSoftphone } from "@telephony/contracts";
import { createCommandSender } from "./commandSender";
import type { CommandDone } from "./commandSender";
import { noCall, parseEventArgs, telephonyEvent } from "./eventArgs";
import type { TelephonyEvent } from "./eventArgs";

export type TelephonyEventHandler = (event: TelephonyEvent) => void;

/** The part of a BroadcastChannel that the client API needs. */
export interface ScriptChannel {
  postMessage(message: ScriptToSoftphone): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/**
 * What scripts on forms use as `DynamicsTelephony`. RegisterForEvents comes first; every other method throws before it. Methods that
 * command the phone answer a promise, which rejects with the reason. Data and commands are about the call that is active now, or was last.
 */
export interface DynamicsTelephonyApi {
  RegisterForEvents(handler: TelephonyEventHandler): void;
  parseEventArgs(payload: unknown): CallDetails;
  GetCallDetails(): CallDetails;
  dial(number: string): Promise<CommandDone>;
  holdresume(): Promise<CommandDone>;
  transferBlind(number: string): Promise<CommandDone>;
  transferConsult(number: string): Promise<CommandDone>;
  /** @param callTab callKey or dtCallId of the held call; may be left out when only one is held. */
  transferComplete(callTab?: string): Promise<CommandDone>;
  /** @param callTab callKey or dtCallId of the held call; may be left out when only one is held. */
  conference(callTab?: string): Promise<CommandDone>;
  answer(): Promise<CommandDone>;
  release(): Promise<CommandDone>;
  agentReady(): Promise<CommandDone>;
  agentNotReady(reason?: string): Promise<CommandDone>;
  playWaveFile(filename: string): Promise<CommandDone>;
  /** @param digit One or more of 0123456789*#. */
  sendDTMF(digit: string): Promise<CommandDone>;
  logThis(text: string): Promise<CommandDone>;
  /** @param outcomeName Name of a configured outcome, case-sensitive. */
  setOutcome(outcomeName: string): Promise<CommandDone>;
  setCallEnd(): Promise<CommandDone>;
}

interface Listening {
  register: (handler: TelephonyEventHandler) => void;
  current: () => CallDetails;
  send: (method: string, name: BridgeCommandName, argument?: unknown) => Promise<CommandDone>;
}

/** Calls every handler, also when one before it failed; its error still reaches the browser's console. */
function callAll(handlers: readonly TelephonyEventHandler[], event: TelephonyEvent): void {
  for (const handler of handlers) {
    try {
      handler(event);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }
}

function listenTo(channel: ScriptChannel): Listening {
  const sender = createCommandSender((message) => channel.postMessage(message));
  const handlers: TelephonyEventHandler[] = [];
  let call = noCall;
  let lastEvent = "";

  function happened(event: BridgeEvent): void {
    // While the lead passes from one tab to another both may tell the same.
    const id = [event.call.callKey, event.event, event.call.stateTime].join("|");
    if (id !== lastEvent) {
      lastEvent = id;
      call = event.call;
      callAll([...handlers], telephonyEvent(event.event, event.call));
    }
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isSoftphoneMessage(data)) {
      return;
    }
    if (data.type === "result") {
      sender.receive(data);
    } else if (data.type === "current") {
      call = data.call ?? call;
    } else {
      happened(data);
    }
  };
  function registered(method: string): void {
    if (handlers.length === 0) {
      throw new Error(`Call DynamicsTelephony.RegisterForEvents(handler) before DynamicsTelephony.${method}.`);
    }
  }
  return {
    register: (handler) => {
      if (typeof handler !== "function") {
        throw new Error("DynamicsTelephony.RegisterForEvents expects a function that takes the event.");
      }
      if (!handlers.includes(handler)) {
        handlers.push(handler);
      }
      channel.postMessage({ type: "hello" });
    },
    current: () => {
      registered("GetCallDetails");
      return { ...call };
    },
    send: (method, name, argument = "") => {
      registered(method);
      return sender.send(name, String(argument));
    },
  };
}

/** The client API over a channel to the softphone. */
export function createClientApi(channel: ScriptChannel): DynamicsTelephonyApi {
  const { register, current, send } = listenTo(channel);
  return {
    RegisterForEvents: register,
    parseEventArgs: (payload) => {
      current();
      return parseEventArgs(payload);
    },
    GetCallDetails: current,
    dial: (number) => send("dial", "dial", number),
    holdresume: () => send("holdresume", "holdResume"),
    transferBlind: (number) => send("transferBlind", "transferBlind", number),
    transferConsult: (number) => send("transferConsult", "transferConsult", number),
    transferComplete: (callTab) => send("transferComplete", "transferComplete", callTab),
    conference: (callTab) => send("conference", "conference", callTab),
    answer: () => send("answer", "answer"),
    release: () => send("release", "release"),
    agentReady: () => send("agentReady", "ready"),
    agentNotReady: (reason) => send("agentNotReady", "notReady", reason),
    playWaveFile: (filename) => send("playWaveFile", "playWaveFile", filename),
    sendDTMF: (digit) => send("sendDTMF", "sendDtmf", digit),
    logThis: (text) => send("logThis", "log", text),
    setOutcome: (outcomeName) => send("setOutcome", "setOutcome", outcomeName),
    setCallEnd: () => send("setCallEnd", "endWrap"),
  };
}
