import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../../appServices";
import type { AppServices } from "../../appServices";
import type { PagePlacement } from "../../routing/pagePlacement";
import { useLoaded } from "../../ui/useLoaded";
import { useObservable } from "../../ui/useObservable";
import { FormSession } from "../formSession";
import type { RecordPage } from "../formSession";
import { FormBody } from "./FormBody";
import { FormCommandBar } from "./FormCommandBar";
import { FormHeader } from "./FormHeader";
import { FormMessages } from "./FormMessages";
import { fillingControl } from "./fillingControl";
import { FormCell } from "./FormCell";
import { useLeaveGuard, useMainForm } from "./useLeaveGuard";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minHeight: "100%" },
  content: {
    containerType: "inline-size",
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    paddingLeft: "16px",
    paddingRight: "16px",
    paddingBottom: "16px",
  },
  filling: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  waiting: { paddingTop: "48px" },
});

/** A row's form, or that of a new row. */
export function FormPage({ page, placement }: { page: RecordPage; placement: PagePlacement }): React.ReactElement {
  const styles = useStyles();
  const app = useApp();
  const open = useOpenSession(app, page, placement);
  const { value: session, error } = useLoaded(open);
  if (error !== undefined) {
    return <FormMessages messages={[{ id: "load", level: "ERROR", message: error }]} />;
  }
  return session === undefined ? (
    <Spinner className={styles.waiting} label="Loading" />
  ) : (
    <OpenForm session={session} placement={placement} />
  );
}

// The page and the placement are those of the first rendering: a new row keeps its session when it is given its address.
function useOpenSession(app: AppServices, page: RecordPage, placement: PagePlacement): () => Promise<FormSession> {
  const first = React.useRef({ page, placement });
  return React.useCallback(async () => {
    const { page: opened, placement: around } = first.current;
    const session = new FormSession(app, opened, {
      close: around.close,
      created: (id) => {
        if (around.kind === "main") {
          app.router.replace({ pageType: "entityrecord", entityName: opened.entityName, entityId: id, formId: opened.formId });
        }
      },
    });
    await session.open();
    return session;
  }, [app]);
}

const inactiveMessage = { id: "inactive", level: "INFO", message: "This row is no longer active and cannot be changed." } as const;

function OpenForm({ session, placement }: { session: FormSession; placement: PagePlacement }): React.ReactElement {
  const styles = useStyles();
  const model = useObservable(session.model);
  useLeaveGuard(session, placement.kind === "main");
  useMainForm(session, placement.kind === "main");
  const filling = placement.kind === "pane" ? fillingControl(model) : undefined;
  if (filling !== undefined) {
    return (
      <div className={styles.filling}>
        <FormMessages messages={model.notifications} />
        <FormCell session={session} cell={filling} filling />
      </div>
    );
  }
  return (
    <div className={styles.form} onKeyDown={(event) => saveByKey(event, session)}>
      {placement.commandBar && <FormCommandBar session={session} placement={placement} />}
      <FormMessages messages={model.isInactive ? [inactiveMessage, ...model.notifications] : model.notifications} />
      <div className={styles.content} style={placement.commandBar ? undefined : { paddingTop: 12 }}>
        <FormHeader session={session} />
        <FormBody session={session} />
      </div>
    </div>
  );
}

// Ctrl+S, or Cmd+S. The field that has the focus hands its text over when it loses it.
function saveByKey(event: React.KeyboardEvent, session: FormSession): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && !session.model.isInactive) {
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    void session.trySave();
  }
}
