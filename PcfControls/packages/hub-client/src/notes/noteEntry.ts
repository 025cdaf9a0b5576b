import type { NoteDraft, NotedCall } from "./noteDrafts";

/** The notes of one call as its page works with them. */
export interface Entry {
  call: NotedCall;
  text: string;
  /** What the phonecall has, as far as it was read; null while it was not. */
  base: string | null;
  reading: boolean;
  saving: Promise<void> | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** True of a text that Dataverse does not have. */
export const isUnsaved = ({ text, base }: Entry): boolean => text !== (base ?? "");

/** A call's notes before anything is typed or read: what an earlier page, or another tab, has kept. */
export function entryFor(call: NotedCall, drafts: readonly NoteDraft[]): Entry {
  const draft = drafts.find(({ callKey }) => callKey === call.callKey);
  return { call, text: draft?.text ?? "", base: draft?.base ?? null, reading: false, saving: null, timer: undefined };
}
