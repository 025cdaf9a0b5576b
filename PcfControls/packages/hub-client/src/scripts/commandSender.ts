import type { BridgeCommand, BridgeCommandName, BridgeResult, ScriptToSoftphone } from "@telephony/contracts";
import { newId } from "../line/newId";

/** Longer than the softphone itself waits for the hub's answer. */
const answerTimeoutMs = 30_000;

/** What a command that succeeded gives: the call that it began or was about. */
export interface CommandDone {
  callKey: string;
}

/** Of what record a number is, and which page's softphone is to call it. */
export type CommandTarget = Pick<BridgeCommand, "record" | "page">;

export interface CommandSender {
  /** Rejects with the reason why it was not done. */
  send(name: BridgeCommandName, argument?: string, callKey?: string, target?: CommandTarget): Promise<CommandDone>;
  /** Takes an answer; one that is not for this page is ignored. */
  receive(result: BridgeResult): void;
}

function tellAuthor(name: BridgeCommandName): string {
  return `${name} was not answered. Is the Telephony side pane open, in this tab or another one?`;
}

/**
 * Posts commands and matches their answers.
 * @param notAnswered What is said where no answer comes: to whoever wrote the script, unless an agent reads it.
 */
export function createCommandSender(post: (message: ScriptToSoftphone) => void, notAnswered = tellAuthor): CommandSender {
  const waiting = new Map<string, (result: BridgeResult) => void>();
  return {
    send: (name, argument = "", callKey = "", target = {}) =>
      new Promise((resolve, reject) => {
        const id = newId();
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(notAnswered(name)));
        }, answerTimeoutMs);
        waiting.set(id, (result) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (result.succeeded) {
            resolve({ callKey: result.callKey });
          } else {
            reject(new Error(result.reason));
          }
        });
        post({ type: "command", id, name, callKey, argument, ...target });
      }),
    receive: (result) => waiting.get(result.id)?.(result),
  };
}
