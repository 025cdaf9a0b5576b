import type { CallDirection, CallState } from "./generated/hub";

/** Name of the BroadcastChannel between the softphone and scripts on forms. Both are pages of one origin; no frame has to find another. */
export const bridgeChannel = "cts-telephony";

/** Happenings that scripts are told of, as the client API names them. */
export const scriptEventNames = ["preview", "incoming", "ringing", "talk", "idle", "end"] as const;
export type ScriptEventName = (typeof scriptEventNames)[number];

/** Events that present a call: whoever hears one wants to know whose call it is, and its form opens because of them. */
export const presentingEvents: readonly ScriptEventName[] = ["preview", "incoming", "ringing"];

/** A call as scripts see it: the properties of the documented payload, then ours. Text that is not known is "". */
export interface CallDetails {
  state: CallState | "";
  /** ISO 8601, UTC. */
  stateTime: string;
  type: "phonecall";
  /** Id of the phonecall row. */
  id: string;
  direction: CallDirection | "";
  phone: string;
  outcome: string;
  fromType: string;
  fromId: string;
  toType: string;
  toId: string;
  dtCallId: string;
  isCallback: boolean;
  /** YYYY-MM-DDTHH:MM:SSZ, or "". */
  retryDatetime: string;
  dnis: string;
  queueDn: string;
  agentId: string;
  extension: string;
  /** Names the call in commands; grows old with the call. */
  callKey: string;
  callerName: string;
  customerName: string;
  queueName: string;
}

/** A call as the softphone tells it to scripts. */
export interface BridgeCall extends CallDetails {
  /** The event of the call that scripts were told last; "" before the first. */
  event: ScriptEventName | "";
  /** The records whose forms are the call's, as `table/id` in lower case; `table/` is the form of a new one. */
  records: readonly string[];
}

/** Commands of scripts: those of the phone, and what else the client API offers. */
export const bridgeCommandNames = [
  "dial",
  "answer",
  "release",
  "holdResume",
  "transferBlind",
  "transferConsult",
  "transferComplete",
  "conference",
  "sendDtmf",
  "playWaveFile",
  "ready",
  "notReady",
  "endWrap",
  "close",
  "setOutcome",
  "log",
] as const;
export type BridgeCommandName = (typeof bridgeCommandNames)[number];

/** From a script: tell me where the calls stand. */
export interface BridgeHello {
  type: "hello";
}

/** From a script: do this. Answered once, by the tab that leads. */
export interface BridgeCommand {
  type: "command";
  id: string;
  name: BridgeCommandName;
  /** The call it is about: that of the script's page; "" for the current one. */
  callKey: string;
  /** Number, digits, file, outcome, reason, text or the other call's key, whichever the command takes. */
  argument: string;
  /** Of dial: the record whose number it is, as `table/id` in lower case. Without it the number is one of the record on screen. */
  record?: string;
  /** Id of the page whose softphone is to do it; without it the tab that leads does. */
  page?: string;
}

/** One of several numbers that can be called. */
export interface OfferedNumber {
  /** What the number is: its column's label. */
  label: string;
  /** As it is written. */
  number: string;
}

/** From a script: let the agent choose which number of a record to call. The softphone shows them; there is no answer. */
export interface BridgeOffer {
  type: "offer";
  /** The record, as `table/id` in lower case. */
  record: string;
  /** The record's name. */
  name: string;
  numbers: readonly OfferedNumber[];
  /** Id of the page whose softphone is to show them; without it the tab that leads does. */
  page?: string;
}

/** To scripts: where the calls stand, after every change. */
export interface BridgeCalls {
  type: "calls";
  /** Those that are not over, oldest first, and before them the last few that are, in the state end. */
  calls: readonly BridgeCall[];
}

/** To scripts: something happened to a call. */
export interface BridgeEvent {
  type: "event";
  event: ScriptEventName;
  call: BridgeCall;
}

/** To scripts: the answer to a command. */
export interface BridgeResult {
  type: "result";
  id: string;
  succeeded: boolean;
  reason: string;
  callKey: string;
}

export type ScriptToSoftphone = BridgeHello | BridgeCommand | BridgeOffer;
export type SoftphoneToScript = BridgeCalls | BridgeEvent | BridgeResult;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

/** More than a table has phone columns, and than a record's name or a column's label has letters. */
const [mostNumbers, mostLetters] = [100, 1000];

const isShortText = (text: unknown): boolean => typeof text === "string" && text.length <= mostLetters;

function isOffer({ record, name, numbers, page }: Record<string, unknown>): boolean {
  const isNumber = (offered: unknown): boolean => isRecord(offered) && [offered.label, offered.number].every(isShortText);
  return (
    [record, name].every(isShortText) &&
    isOptionalText(page) &&
    Array.isArray(numbers) &&
    numbers.length <= mostNumbers &&
    numbers.every(isNumber)
  );
}

/** Whether a message of the channel is one that a softphone understands. Any page of the origin can post there. */
export function isScriptMessage(value: unknown): value is ScriptToSoftphone {
  if (!isRecord(value)) {
    return false;
  }
  if (value.type === "hello") {
    return true;
  }
  if (value.type === "offer") {
    return isOffer(value);
  }
  return (
    value.type === "command" &&
    [value.id, value.callKey, value.argument].every((text) => typeof text === "string") &&
    [value.record, value.page].every(isOptionalText) &&
    (bridgeCommandNames as readonly unknown[]).includes(value.name)
  );
}

/** Whether a value is a list of calls; what is in them is the softphone's affair, but the list has to be one. */
export function isCallList(value: unknown): value is BridgeCall[] {
  return (
    Array.isArray(value) &&
    value.every(
      (call: unknown) =>
        isRecord(call) &&
        [call.callKey, call.dtCallId].every((id) => typeof id === "string") &&
        Array.isArray(call.records) &&
        call.records.every((record: unknown) => typeof record === "string"),
    )
  );
}

/** Whether a message of the channel is one that a script understands. */
export function isSoftphoneMessage(value: unknown): value is SoftphoneToScript {
  if (!isRecord(value)) {
    return false;
  }
  switch (value.type) {
    case "calls":
      return isCallList(value.calls);
    case "event":
      return isCallList([value.call]) && (scriptEventNames as readonly unknown[]).includes(value.event);
    case "result":
      return typeof value.id === "string" && typeof value.succeeded === "boolean";
    default:
      return false;
  }
}
