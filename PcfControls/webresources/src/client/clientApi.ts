import { isSoftphoneMessage } from "@telephony/contracts";
import type { BridgeCall, BridgeCommandName, CallDetails, ScriptPage, ScriptToSoftphone } from "@telephony/contracts";
// The one module: the shipped types are compiled with all that is imported here.
import { createCommandSender } from "@telephony/hub-client/src/scripts/commandSender";
import type { CommandDone } from "@telephony/hub-client/src/scripts/commandSender";
import { createCallBook } from "./callBook";
import type { CallBook, TelephonyEventHandler } from "./callBook";
import { parseEventArgs } from "./eventArgs";

/** The part of a BroadcastChannel that the client API needs. */
export interface ScriptChannel {
  postMessage(message: ScriptToSoftphone): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What the client API needs of the page around its script. */
export interface ScriptSurroundings {
  channel: ScriptChannel;
  /** What the page shows now. */
  page: () => ScriptPage;
  /** The calls that the softphone has left for scripts that begin; null for none. */
  storedCalls: () => readonly BridgeCall[] | null;
  /** Has a function called whenever another page is shown, where the browser tells. */
  onPageShown: (shown: () => void) => void;
}

/** The part of a form context that can be saved. */
export interface SavedForm {
  data: { save(): unknown };
}

/**
 * What scripts on forms use as `DynamicsTelephony`. RegisterForEvents comes first; every other method throws before it. Methods that
 * command the phone answer a promise, which rejects with the reason. Data and commands are about the call of the page: the one whose form it is, through
 * its wrap-up and beyond, else the one that is active now, or was last.
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
  /** @param form The form to save first; may be left out. */
  saveAndClose(form?: SavedForm): Promise<CommandDone>;
}

interface Page {
  register: (handler: TelephonyEventHandler) => void;
  details: (method: string) => CallDetails;
  send: (method: string, name: BridgeCommandName, argument?: unknown) => Promise<CommandDone>;
  dial: (number: unknown) => Promise<CommandDone>;
}

/** Remembers the call that a page has dialled, so that it is the page's from its first moment on. */
function pageThatDials(shown: () => ScriptPage): { page: () => ScriptPage; dialled: (page: ScriptPage, callKey: string) => void } {
  let last = { record: "", callIds: [] as string[] };
  return {
    page: () => {
      const page = shown();
      return page.record === last.record ? { ...page, callIds: [...page.callIds, ...last.callIds] } : page;
    },
    dialled: ({ record }, callKey) => {
      last = { record, callIds: record === "" || callKey === "" ? [] : [callKey.toLowerCase()] };
    },
  };
}

function listen(channel: ScriptChannel, book: CallBook, receive: ReturnType<typeof createCommandSender>["receive"]): void {
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isSoftphoneMessage(data)) {
      return;
    }
    if (data.type === "result") {
      receive(data);
    } else if (data.type === "calls") {
      book.replace(data.calls);
      book.catchUp();
    } else {
      book.happened(data);
    }
  };
}

function openPage({ channel, page: shown, storedCalls, onPageShown }: ScriptSurroundings): Page {
  const { page, dialled } = pageThatDials(shown);
  const book = createCallBook(page);
  const sender = createCommandSender((message) => channel.postMessage(message));
  listen(channel, book, (result) => sender.receive(result));
  onPageShown(() => book.catchUp());

  function registered(method: string): void {
    if (!book.hasListeners()) {
      throw new Error(`Call DynamicsTelephony.RegisterForEvents(handler) before DynamicsTelephony.${method}.`);
    }
  }
  function send(method: string, name: BridgeCommandName, argument: unknown = ""): Promise<CommandDone> {
    registered(method);
    return sender.send(name, String(argument), book.call()?.callKey);
  }
  return {
    register: (handler) => {
      if (typeof handler !== "function") {
        throw new Error("DynamicsTelephony.RegisterForEvents expects a function that takes the event.");
      }
      book.add(handler);
      const stored = storedCalls();
      if (stored !== null) {
        book.replace(stored);
      }
      channel.postMessage({ type: "hello" });
    },
    details: (method) => {
      registered(method);
      return book.details();
    },
    send,
    dial: (number) => {
      const from = page();
      return send("dial", "dial", number).then((done) => {
        dialled(from, done.callKey);
        book.catchUp();
        return done;
      });
    },
  };
}

/** The client API of a page. */
export function createClientApi(surroundings: ScriptSurroundings): DynamicsTelephonyApi {
  const { register, details, send, dial } = openPage(surroundings);
  return {
    RegisterForEvents: register,
    parseEventArgs: (payload) => {
      details("parseEventArgs");
      return parseEventArgs(payload);
    },
    GetCallDetails: () => details("GetCallDetails"),
    dial,
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
    saveAndClose: (form) => {
      details("saveAndClose");
      return Promise.resolve(form?.data.save()).then(() => send("saveAndClose", "close"));
    },
  };
}
