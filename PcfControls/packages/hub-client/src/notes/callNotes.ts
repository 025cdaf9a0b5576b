import type { Store } from "../calls/store";
import type { NotedCall } from "./noteDrafts";

/** Where notes stand: nothing to say, typed and not sent, waiting for the call's rows, on the way, saved, refused or unanswered. */
export type NotesStatus = "none" | "unsaved" | "waiting" | "saving" | "saved" | "failed";

/** The notes of one call as the screen shows them. */
export interface CallNotes {
  call: NotedCall;
  text: string;
  status: NotesStatus;
  /** Why they are not saved; "" otherwise. */
  reason: string;
}

/** Notes by key of their call. */
export type NotesState = Readonly<Record<string, CallNotes>>;

/** Keeps the notes of calls: in Dataverse, in this browser until they are there, and the same in all tabs of the agent. */
export interface NotesDesk {
  readonly state: Pick<Store<NotesState>, "get" | "subscribe">;
  /** A call's notes are on screen, or looked at again: reads them unless something is unsaved. */
  show(call: NotedCall): void;
  edit(call: NotedCall, text: string): void;
  /** Saves what is typed now. Resolves when it is saved, or cannot be. */
  flush(callKey: string): Promise<void>;
  /** Saves whatever is unsaved: the page goes away, the line is back, or the agent asks. */
  flushAll(): void;
  /** The agent is known now: what an earlier page could not save is saved. */
  resume(): void;
  /** What is known of the calls has changed: the rows of one may have come, another may be over. */
  follow(calls: readonly Omit<NotedCall, "title">[]): void;
  /** Forgets what is unsaved of a call: the agent does not want it any more. */
  discard(callKey: string): void;
  /** Calls back when this stops. */
  onStop(stops: () => void): void;
  stop(): void;
}
