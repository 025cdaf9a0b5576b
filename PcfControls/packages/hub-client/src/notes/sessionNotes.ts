import type { DialledRecord } from "../commands/commandPreparation";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { callsWithout, isBack } from "../calls/state";
import { agentIdOf } from "../calls/whoseCalls";
import { within } from "../line/within";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import { createNoteDrafts } from "./noteDrafts";
import { createNotesDesk } from "./notesDesk";
import type { NotesDesk } from "./callNotes";
import type { NotesPorts } from "./notesPorts";

/** What the notes of a session take from the page. */
export interface NotesSurroundings extends Pick<NotesPorts, "read" | "tabs"> {
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Calls back when the page goes away: closed, reloaded, or put aside by a phone. */
  onHide: (hides: () => void) => () => void;
}

/** How long the end of a wrap-up waits for the notes, in milliseconds; they are saved later, too. */
const endWaitsMs = 2000;

/** The notes of a session: saved when the line is back, when a call is over, and as far as a browser lets a page that goes away. */
export function keepNotes(
  { read, tabs, storage, onHide }: NotesSurroundings,
  apis: Pick<TelephonyApis, "saveNotes">,
  store: Store<TelephonyState>,
): NotesDesk {
  const agentId = (): string => agentIdOf(store.get());
  const desk = createNotesDesk({ agentId, read, tabs, save: apis.saveNotes, drafts: createNoteDrafts(storage, agentId) });
  let before = store.get();
  const unsubscribe = store.subscribe(() => {
    const [old, state] = [before, store.get()];
    before = state;
    if (agentIdOf(old) === "" && agentIdOf(state) !== "") {
      desk.resume();
    }
    if (old.calls !== state.calls) {
      desk.follow(state.calls);
      callsWithout(old.calls, state.calls).forEach((call) => void desk.flush(call.callKey));
    }
    if (isBack(old, state)) {
      desk.flushAll();
    }
  });
  const stopListening = onHide(() => desk.flushAll());
  desk.onStop(() => {
    unsubscribe();
    stopListening();
  });
  return desk;
}

type Execute<Request> = (request: Request, record: DialledRecord) => Promise<CommandAnswer>;

/** Carries commands out behind the notes: whoever hangs up has finished a sentence, and what follows the end of a wrap-up reads it. */
export function afterNotes<Request extends CommandRequest>(desk: NotesDesk, execute: Execute<Request>): Execute<Request> {
  return async (request, record) => {
    const saving = desk.flush(request.callKey ?? "");
    if (request.name === "endWrap") {
      await within(saving, endWaitsMs, "").catch(() => undefined);
    }
    return execute(request, record);
  };
}
