import type { BridgeCommandName, BridgeResult, ScriptToSoftphone } from "@telephony/contracts";

/** Longer than the softphone itself waits for the hub's answer. */
const answerTimeoutMs = 30_000;

/** What a command that succeeded gives: the call that it began or was about. */
export interface CommandDone {
  callKey: string;
}

export interface CommandSender {
  send(name: BridgeCommandName, argument?: string, callKey?: string): Promise<CommandDone>;
  /** Takes an answer; one that is not for this page is ignored. */
  receive(result: BridgeResult): void;
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Posts commands and matches their answers. */
export function createCommandSender(post: (message: ScriptToSoftphone) => void): CommandSender {
  const waiting = new Map<string, (result: BridgeResult) => void>();
  return {
    send: (name, argument = "", callKey = "") =>
      new Promise((resolve, reject) => {
        const id = newId();
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${name} was not answered. Is the Telephony side pane open, in this tab or another one?`));
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
        post({ type: "command", id, name, callKey, argument });
      }),
    receive: (result) => waiting.get(result.id)?.(result),
  };
}
