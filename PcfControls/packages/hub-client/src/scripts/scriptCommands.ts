import { currentCall } from "@telephony/contracts";
import type { AgentCommandName, BridgeCommand, BridgeOffer, BridgeResult, CallMessage } from "@telephony/contracts";
import type { DialledRecord } from "../commands/commandPreparation";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { closeCall } from "./closeCall";
import { messageOf } from "../errors/messageOf";
import { sayWhy } from "../errors/reasons";
import type { ReasonKey } from "../errors/reasons";

/** What scripts can have done. Rejections are answered with their message. */
export interface ScriptActions {
  /** @param record The record whose number is dialled; null for one of the record on screen. */
  execute(request: CommandRequest & { commandId: string }, record: DialledRecord): Promise<CommandAnswer>;
  setOutcome(call: CallMessage, outcome: string): Promise<unknown>;
  /** Whether a call still needs an outcome before it may end. */
  owesOutcome: (call: CallMessage) => boolean;
  log(text: string): Promise<void>;
  /** Lets the agent choose which number to call. */
  offer(offer: BridgeOffer): void;
}

/** The calls that commands can be about, oldest first. */
export interface CommandedCalls {
  live: readonly CallMessage[];
  /** They take outcomes and nothing else. */
  over: readonly CallMessage[];
}

/** As DynamicsTelephony.d.ts says of logThis. */
const longestLine = 500;

const failureTexts: Partial<Record<CommandAnswer["failure"], ReasonKey>> = { offline: "Reason_NoConnection", lost: "Reason_Lost" };

function reasonOf({ reason: given, failure }: CommandAnswer): string {
  const key = failureTexts[failure];
  return given || (key === undefined ? "" : sayWhy(key));
}

function named({ live, over }: CommandedCalls, key: string): CallMessage | undefined {
  return [...live, ...over].find((call) => call.callKey === key || call.dtCallId === key);
}

/** The call a command is about: the one that the script's page names, else the current one, else, for what is said afterwards, the last one. */
function callOf(calls: CommandedCalls, callKey: string): CallMessage | undefined {
  return callKey === "" ? (currentCall(calls.live) ?? calls.over[calls.over.length - 1]) : named(calls, callKey);
}

/** The second call of a transfer or conference: the named one, else the only one that is held. */
function otherCallKey(calls: CommandedCalls, first: CallMessage | undefined, callTab: string): string {
  if (callTab !== "") {
    return named(calls, callTab)?.callKey ?? callTab;
  }
  const held = calls.live.filter((call) => call.state === "hold" && call !== first);
  return held.length === 1 ? (held[0]?.callKey ?? "") : "";
}

function parametersOf(calls: CommandedCalls, command: BridgeCommand, call: CallMessage | undefined): Partial<CommandRequest> {
  const { argument } = command;
  switch (command.name) {
    case "dial":
      return { callKey: "", number: argument };
    case "transferBlind":
    case "transferConsult":
      return { number: argument };
    case "transferComplete":
    case "conference":
      return { otherCallKey: otherCallKey(calls, call, argument) };
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

const recordName = /^([a-z]\w*)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The record that a command names; null for none, and for what names none. */
export function recordOf({ record = "" }: Pick<BridgeCommand, "record">): DialledRecord {
  const [, table = "", recordId = ""] = recordName.exec(record) ?? [];
  return table === "" ? null : { table, recordId };
}

async function attempt(calls: CommandedCalls, command: BridgeCommand, actions: ScriptActions): Promise<Omit<BridgeResult, "type" | "id">> {
  const call = callOf(calls, command.callKey);
  if (command.name === "log" && command.argument.length > longestLine) {
    return { succeeded: false, reason: `A line of the log has at most ${String(longestLine)} characters.`, callKey: "" };
  }
  if (command.name === "log") {
    await actions.log(command.argument);
    return { succeeded: true, reason: "", callKey: "" };
  }
  if (command.name === "setOutcome") {
    if (call === undefined || call.dtCallId === "") {
      return { succeeded: false, reason: sayWhy("Reason_NotRecorded"), callKey: "" };
    }
    await actions.setOutcome(call, command.argument);
    return { succeeded: true, reason: "", callKey: call.callKey };
  }
  if (command.name === "close") {
    const obstacle = closeCall(call, actions.owesOutcome);
    if (obstacle !== null) {
      return { succeeded: obstacle === "", reason: obstacle, callKey: call?.callKey ?? "" };
    }
  }
  const name: AgentCommandName = command.name === "close" ? "endWrap" : command.name;
  const request = { callKey: call?.callKey ?? command.callKey, ...parametersOf(calls, command, call), name, commandId: command.id };
  const answer = await actions.execute(request, name === "dial" ? recordOf(command) : null);
  return { succeeded: answer.succeeded, reason: reasonOf(answer), callKey: answer.callKey };
}

/** Does what a script asks. Never rejects. */
export async function carryOut(calls: CommandedCalls, command: BridgeCommand, actions: ScriptActions): Promise<BridgeResult> {
  try {
    return { type: "result", id: command.id, ...(await attempt(calls, command, actions)) };
  } catch (error) {
    return { type: "result", id: command.id, succeeded: false, reason: messageOf(error), callKey: "" };
  }
}
