import { webApiRows, webApiWhoAmI } from "../dataverse/dataverse";
import type { PastCallsSurroundings } from "../history/pastCalls";
import { notesReader } from "../notes/notesPorts";
import type { NotesTabs } from "../notes/notesPorts";
import type { NotesSurroundings } from "../notes/sessionNotes";
import { listen, onStored, onStoredUnder } from "../page/listen";
import { signedInKey } from "./signIn";
import type { SignInSurroundings } from "./signIn";

/** Notes in a real browser. @param clientUrl Address of the organization, without a slash at the end. */
export function browserNotes(clientUrl: string, tabs: NotesTabs | null): NotesSurroundings {
  return {
    read: notesReader(webApiRows(clientUrl)),
    storage: window.localStorage,
    tabs,
    onHide: (hides) => listen("pagehide", hides),
  };
}

/** Who is signed in, in a real browser. @param clientUrl Address of the organization, without a slash at the end. */
export function browserSignIn(clientUrl: string): SignInSurroundings {
  return {
    storage: window.localStorage,
    onStored: onStoredUnder(signedInKey),
    onReturn: (returns) => listen("focus", returns),
    whoAmI: webApiWhoAmI(clientUrl),
  };
}

/** Past calls in a real browser. */
export function browserPast(): PastCallsSurroundings {
  return {
    storage: window.localStorage,
    onReturn: (returns) => listen("focus", returns),
    onStored,
    isVisible: () => document.visibilityState === "visible",
  };
}
