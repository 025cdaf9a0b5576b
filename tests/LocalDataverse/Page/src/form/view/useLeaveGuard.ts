import * as React from "react";
import type { FormSession } from "../formSession";

/** Asks before a form with unsaved changes is left, inside the app and by closing the browser's page. */
export function useLeaveGuard(session: FormSession, isMain: boolean): void {
  React.useEffect(() => {
    if (!isMain) {
      return undefined;
    }
    const { router } = session.app;
    const release = router.guardWith(() => mayLeave(session));
    const warn = (event: BeforeUnloadEvent): void => {
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

async function mayLeave(session: FormSession): Promise<boolean> {
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
