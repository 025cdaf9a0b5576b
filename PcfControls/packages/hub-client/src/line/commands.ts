import type { AgentCommand, AgentCommandName } from "@telephony/contracts";
import { sayWhy } from "../errors/reasons";
import type { HubLine } from "./hubLine";
import { newId } from "./newId";
import { within } from "./within";

/** What the agent wants: the command's name and whichever parameters it takes. */
export type CommandRequest = { name: AgentCommandName } & Partial<Omit<AgentCommand, "name" | "extension" | "systemUserId">>;

/** How a command ended. */
export interface CommandAnswer {
  succeeded: boolean;
  /** refused: the PBX or the connector said why; offline: never left this page; lost: nobody knows whether it was carried out. */
  failure: "none" | "refused" | "offline" | "lost";
  /** A sentence for the agent; "" unless refused. */
  reason: string;
  /** The call that a dial began. */
  callKey: string;
}

/** The hub closes the line of a longer message (its setting AgentMessageBytes), which would cost the agent the screen. */
const longestCommandBytes = 8_000;

/** Longer than the hub itself waits for a connector. */
const answerTimeoutMs = 25_000;

function failed(failure: CommandAnswer["failure"], why = ""): CommandAnswer {
  return { succeeded: false, failure, reason: why, callKey: "" };
}

/** The answer to a command that was refused before it was sent. */
export function refused(why: string): CommandAnswer {
  return failed("refused", why);
}

/** Sends a command and waits for its one answer. Never rejects. */
export async function executeCommand(line: HubLine, connected: boolean, request: CommandRequest): Promise<CommandAnswer> {
  if (!connected) {
    return failed("offline");
  }
  const command: AgentCommand = { commandId: newId(), ...request };
  if (new TextEncoder().encode(JSON.stringify(command)).length > longestCommandBytes) {
    return refused(sayWhy("Reason_TooLong"));
  }
  try {
    const result = await within(line.execute(command), answerTimeoutMs, sayWhy("Reason_HubSilent"));
    return result.succeeded ? { succeeded: true, failure: "none", reason: "", callKey: result.callKey } : failed("refused", result.reason);
  } catch {
    return failed("lost");
  }
}
