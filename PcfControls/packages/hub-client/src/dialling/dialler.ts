import { isSoftphoneMessage } from "@telephony/contracts";
import type { BridgeOffer, ScriptToSoftphone } from "@telephony/contracts";
import type { DialledRecord } from "../commands/commandPreparation";
import { createCommandSender } from "../scripts/commandSender";
import { messageOf } from "../errors/messageOf";
import { sayWhy } from "../errors/reasons";

/** How long the softphone of another tab has to answer a greeting, in milliseconds; it does so at once. */
const greetingMs = 1000;

/** What became of dialling: `refused` says why, in a sentence for the agent. */
export type DialOutcome = { kind: "dialled"; callKey: string } | { kind: "refused"; reason: string } | { kind: "noSoftphone" };

/** Dials through the agent's softphone, from wherever in the app. */
export interface Dialler {
  /**
   * Never rejects.
   * @param number As it was written: the prefix is the softphone's affair.
   * @param record The record whose number it is, for the call to be logged on; null for none.
   */
  dial(number: string, record: DialledRecord): Promise<DialOutcome>;
  /** Has the softphone let the agent choose among numbers of a record. Answers whether there is a softphone. */
  offer(offer: Omit<BridgeOffer, "type" | "page">): Promise<boolean>;
}

/** The part of a BroadcastChannel that dialling needs. */
export interface DialChannel {
  postMessage(message: ScriptToSoftphone): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** What dialling needs of the page around. */
export interface DiallerPage {
  openChannel: () => DialChannel;
  /** Id of the page's own softphone; "" where it has none. */
  softphonePage: () => string;
}

/** Whether the softphone of any tab answers. */
function isAnswered(channel: DialChannel): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), greetingMs);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isSoftphoneMessage(data)) {
        clearTimeout(timer);
        resolve(true);
      }
    };
    channel.postMessage({ type: "hello" });
  });
}

/**
 * A softphone of the page itself is asked by its id, so that no other tab dials too; without one, that of the tab that leads, after it has
 * answered a greeting: a command that nobody hears must not be carried out by a tab that wakes up later.
 */
export function createDialler({ openChannel, softphonePage }: DiallerPage): Dialler {
  async function dial(channel: DialChannel, number: string, record: DialledRecord): Promise<DialOutcome> {
    const page = softphonePage();
    if (page === "" && !(await isAnswered(channel))) {
      return { kind: "noSoftphone" };
    }
    const sender = createCommandSender(
      (message) => channel.postMessage(message),
      () => sayWhy("Reason_NotAnswered"),
    );
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isSoftphoneMessage(data) && data.type === "result") {
        sender.receive(data);
      }
    };
    const { callKey } = await sender.send("dial", number, "", {
      ...(record === null ? {} : { record: `${record.table}/${record.recordId}`.replace(/[{}]/g, "").toLowerCase() }),
      ...(page === "" ? {} : { page }),
    });
    return { kind: "dialled", callKey };
  }
  return {
    offer: async (offer) => {
      const channel = openChannel();
      const page = softphonePage();
      const isHeard = page !== "" || (await isAnswered(channel));
      if (isHeard) {
        channel.postMessage({ type: "offer", ...offer, ...(page === "" ? {} : { page }) });
      }
      channel.close();
      return isHeard;
    },
    dial: async (number, record) => {
      const channel = openChannel();
      try {
        return await dial(channel, number, record);
      } catch (error) {
        return { kind: "refused", reason: messageOf(error) };
      } finally {
        channel.close();
      }
    },
  };
}
