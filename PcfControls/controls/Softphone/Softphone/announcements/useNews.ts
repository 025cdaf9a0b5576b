import * as React from "react";
import { useStored } from "@telephony/hub-client";
import type { NotesState, TelephonyState } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { callNews } from "./callNews";
import { useRingingNews } from "./useRingingNews";

/** Tells what becomes of calls. */
function useCallNews(state: TelephonyState): void {
  const text = useSoftphoneText();
  const { sayings } = useSurroundings();
  const before = React.useRef(state);
  React.useEffect(() => {
    callNews(before.current, state, text).forEach((sentence) => sayings.say(sentence));
    before.current = state;
  }, [state, text, sayings]);
}

/** Tells that notes are saved, or why not: the same reason again only after they were. Of notes without a card the banner says it. */
function useNotesNews(): void {
  const text = useSoftphoneText();
  const { session, sayings } = useSurroundings();
  const notes = useStored(session.notes.state, (state) => state);
  const calls = useSelected((state) => state.calls);
  const before = React.useRef<NotesState>(notes);
  const failures = React.useRef(new Map<string, string>());
  React.useEffect(() => {
    Object.values(notes).forEach(({ call: { callKey, title }, status, reason }) => {
      const wasSaving = before.current[callKey]?.status === "saving";
      if (wasSaving && status === "saved") {
        failures.current.delete(callKey);
        sayings.say(text("Say_notesSaved"));
      } else if (wasSaving && status === "failed" && failures.current.get(callKey) !== reason) {
        failures.current.set(callKey, reason);
        if (calls.some((call) => call.callKey === callKey)) {
          sayings.say(text("Notes_NotSavedOf", title, reason), true);
        }
      }
    });
    before.current = notes;
  }, [notes, calls, text, sayings]);
}

/** Watches what happens, and has it said. */
export function useNews(): void {
  const state = useSelected((whole) => whole);
  useRingingNews(state);
  useCallNews(state);
  useNotesNews();
}
