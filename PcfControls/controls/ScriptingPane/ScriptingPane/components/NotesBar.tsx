import * as React from "react";
import { Button, Caption1, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { owesOutcome, useTelephony } from "@telephony/hub-client";
import type { FrameNotes } from "@telephony/hub-client";
import { useText } from "@telephony/ui";
import type { Place } from "../context/paneContext";
import type { TextKey } from "../context/textKeys";
import { useCommand } from "../hooks/useCommand";
import type { CallBarProps } from "./CallBar";
import { Notice } from "./Notice";
import { OutcomeMenu } from "./OutcomeMenu";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    ...shorthands.padding(0, tokens.spacingHorizontalM, tokens.spacingVerticalS),
    rowGap: tokens.spacingVerticalXS,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", ...shorthands.gap(tokens.spacingVerticalXS, tokens.spacingHorizontalS) },
  phase: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  button: { minWidth: "fit-content", whiteSpace: "nowrap" },
});

export interface NotesBarProps extends Omit<CallBarProps, "label"> {
  place: Place;
  notes: FrameNotes;
  /** Saves. Answers why that failed; "" when it is saved. */
  save: () => Promise<string>;
}

/** Whether what was typed is saved, and how to be done with the call. Nothing beside a page in which nothing can be saved, while the call goes on. */
export const NotesBar: React.FC<NotesBarProps> = ({ session, host, call, callKey, place, notes, save }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const command = useCommand(session);
  const [asks, setAsks] = React.useState(false);
  const owes = useTelephony(session, (state) => call !== null && owesOutcome(state, call));
  const hasForm = notes.phase !== "none";
  const wrapsUp = place === "pane" && call?.state === "idle" && call.allowed.includes("endWrap");
  const isOver = place === "pane" && call === null && hasForm && notes.phase !== "saved";
  if (!hasForm && !wrapsUp && !isOver) {
    return null;
  }
  const finish = async (): Promise<void> => {
    if ((await save()) !== "" || call === null) {
      return;
    }
    setAsks(owes);
    if (!owes) {
      await command.run({ name: "endWrap", callKey: call.callKey });
    }
  };
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        {notes.phase !== "none" && (
          <Caption1 role="status" className={mergeClasses(styles.phase, notes.phase === "failed" && styles.failed)}>
            {text(`Notes_${notes.phase}`, notes.reason)}
          </Caption1>
        )}
        {wrapsUp && <OutcomeMenu session={session} host={host} call={call} />}
        {hasForm && (
          <Button
            size="small"
            className={styles.button}
            disabled={notes.phase === "saved" || notes.phase === "saving"}
            onClick={() => void save()}
          >
            {text("Notes_Save")}
          </Button>
        )}
        {wrapsUp && (
          <Button size="small" appearance="primary" className={styles.button} disabled={command.isPending} onClick={() => void finish()}>
            {text(hasForm ? "Notes_SaveClose" : "Pane_EndWrap")}
          </Button>
        )}
      </div>
      {asks && owes && <Notice intent="warning" sentence={text("Pane_NeedsOutcome")} />}
      {command.failure !== "" && <Notice intent="error" sentence={command.failure} />}
      {isOver && (
        <Notice intent="warning" sentence={text("Pane_OverUnsaved")} action={text("Pane_Close")} onAct={() => host.closePane(callKey)} />
      )}
    </div>
  );
};
