import * as React from "react";
import type { FormSession } from "../formSession";

/** Makes the form in the main area known to scripts of other pages while it is there. */
export function useMainForm(session: FormSession, isMain: boolean): void {
  React.useEffect(() => {
    const { mainForm } = session.app;
    if (!isMain) {
      return undefined;
    }
    mainForm.context = session.context;
    return () => {
      if (mainForm.context === session.context) {
        mainForm.context = undefined;
      }
    };
  }, [session, isMain]);
}

/** Asks before a form with unsaved changes is left, inside the app and by closing the browser's page. */
export function useLeaveGuard(session: FormSession, isMain: boolean): void {
  React.useEffect(() => {
    if (!isMain) {
      return undefined;
    }
    const { router } = session.app;
    const release = router.guardWith(() => mayLeave(session));
    const warn = (event: BeforeUnloadEvent): void => {
      handOver();
      if (session.model.isDirty) {
        event.preventDefault();
      }
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      release();
      window.removeEventListener("beforeunload", warn);
    };
  }, [session, isMain]);
}

// What is being typed is a change, too: a field hands its text over when it loses the focus. A pane stays when the page goes, and keeps it.
function handOver(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.closest("aside") === null) {
    field.blur();
  }
}

/** Asks what becomes of unsaved changes before they would be dropped. True when they are saved, or are to be dropped. */
export async function mayLeave(session: FormSession): Promise<boolean> {
  handOver();
  if (!session.model.isDirty) {
    return true;
  }
  const answer = await session.app.dialogs.ask<"save" | "discard" | "stay">({
    title: "Unsaved changes",
    text: "This form has changes that are not saved.",
    choices: [
      { label: "Save and continue", answer: "save", primary: true },
      { label: "Discard changes", answer: "discard" },
    ],
    dismissed: "stay",
  });
  return answer === "save" ? session.trySave() : answer === "discard";
}
