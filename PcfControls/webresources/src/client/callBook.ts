import { callOfPage, isToldOf, presentingEvents } from "@telephony/contracts";
import type { BridgeCall, BridgeEvent, CallDetails, ScriptEventName, ScriptPage } from "@telephony/contracts";
import { noCall, parseEventArgs, telephonyEvent } from "./eventArgs";
import type { TelephonyEvent } from "./eventArgs";

export type TelephonyEventHandler = (event: TelephonyEvent) => void;

/** How many events a handler remembers, so as not to hear one twice; more than go on at a time. */
const remembered = 50;

interface Listener {
  handler: TelephonyEventHandler;
  /** What it was told, newest last. */
  heard: string[];
}

/** The calls as far as a page's scripts know them, and who wants to hear of them. */
export interface CallBook {
  /** The call that the page is about; undefined before the first. */
  call(): BridgeCall | undefined;
  details(): CallDetails;
  hasListeners(): boolean;
  /** Adds a handler once; from now on it hears what happens. */
  add(handler: TelephonyEventHandler): void;
  /** Takes the calls as they are now. */
  replace(calls: readonly BridgeCall[]): void;
  /** Takes what happened to a call, and tells it. */
  happened(event: BridgeEvent): void;
  /** Tells who has not heard it yet that a call of the page is being presented. */
  catchUp(): void;
}

/** Calls a handler; its error reaches the browser's console and nobody else. */
function call(handler: TelephonyEventHandler, event: TelephonyEvent): void {
  try {
    handler(event);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}

/** @param page What the script's page shows now. */
export function createCallBook(page: () => ScriptPage): CallBook {
  const listeners: Listener[] = [];
  let calls: readonly BridgeCall[] = [];

  const current = (): BridgeCall | undefined => callOfPage(calls, page());
  // Told also to whoever comes while it lasts.
  function catchUp(): void {
    const shown = current();
    if (shown !== undefined && shown.event !== "" && presentingEvents.includes(shown.event) && shown.state === shown.event) {
      tell(shown.event, shown);
    }
  }
  function tell(event: ScriptEventName, details: BridgeCall): void {
    // While the lead passes from one tab to another both may tell the same.
    const id = [details.callKey, event, details.stateTime].join("|");
    for (const listener of [...listeners].filter(({ heard }) => !heard.includes(id))) {
      listener.heard = [...listener.heard, id].slice(-remembered);
      call(listener.handler, telephonyEvent(event, details));
    }
  }
  return {
    call: current,
    details: () => parseEventArgs(current() ?? noCall),
    hasListeners: () => listeners.length > 0,
    add: (handler) => {
      if (!listeners.some((listener) => listener.handler === handler)) {
        listeners.push({ handler, heard: [] });
      }
    },
    replace: (news) => {
      calls = news;
    },
    happened: ({ event, call: changed }) => {
      // The page may have become the call's since, in a browser that does not tell so.
      catchUp();
      calls = [...calls.filter(({ callKey }) => callKey !== changed.callKey), changed];
      if (isToldOf(calls, page(), changed)) {
        tell(event, changed);
      }
    },
    catchUp,
  };
}
