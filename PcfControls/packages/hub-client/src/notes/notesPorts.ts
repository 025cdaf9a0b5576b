import type { SavedNotes } from "../dataverse/telephonyApis";
import { Tables } from "@telephony/contracts";
import type { ReadRows } from "../dataverse/dataverse";
import type { NoteDrafts, NotedCall } from "./noteDrafts";

const { PhoneCall } = Tables;

/** Name of the BroadcastChannel on which an agent's tabs tell each other what is typed. */
export const notesChannel = "cts-telephony-notes";

/** One tab to the others. */
export interface NotesNews {
  agentId: string;
  call: NotedCall;
  /** What the text was before; null when this says that it is saved. */
  from: string | null;
  text: string;
}

/** The part of a BroadcastChannel that notes need. */
export interface NotesTabs {
  postMessage(news: NotesNews): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Where notes are read from, where they go to, and who else types. */
export interface NotesPorts {
  /** The agent's systemuser id; "" while it is not known. */
  agentId: () => string;
  /** The notes that a phonecall has; null when there is no such row that the agent may read. */
  read: (phoneCallId: string) => Promise<string | null>;
  save: (dtCallId: string, notes: string, known: string) => Promise<SavedNotes>;
  drafts: NoteDrafts;
  /** Null where the browser has no BroadcastChannel. */
  tabs: NotesTabs | null;
}

export function isNotesNews(value: unknown): value is NotesNews {
  const { agentId, call, from, text } = (value ?? {}) as Partial<Record<keyof NotesNews, unknown>>;
  const { callKey } = (call ?? {}) as Partial<Record<keyof NotedCall, unknown>>;
  return [agentId, callKey, text].every((each) => typeof each === "string") && (from === null || typeof from === "string");
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the notes of phonecalls. Lines end with a line feed, however a form has written them. */
export function notesReader(readRows: ReadRows): NotesPorts["read"] {
  return async (phoneCallId) => {
    if (!guid.test(phoneCallId)) {
      return null;
    }
    const rows = await readRows(`${PhoneCall.setName}?$select=${PhoneCall.description}&$filter=${PhoneCall.id} eq ${phoneCallId}`);
    const text = rows[0]?.[PhoneCall.description];
    return rows.length === 0 ? null : typeof text === "string" ? text.replace(/\r\n?/g, "\n") : "";
  };
}
