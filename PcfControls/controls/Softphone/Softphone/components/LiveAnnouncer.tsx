import * as React from "react";
import { makeStyles, shorthands } from "@fluentui/react-components";
import { dnisLabel, dnisOf } from "@telephony/hub-client";
import { callerTitle } from "../context/callTexts";
import { useAnnouncement } from "../hooks/useAnnouncement";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    whiteSpace: "nowrap",
    clipPath: "inset(50%)",
    ...shorthands.overflow("hidden"),
  },
});

/** Tells screen readers, wherever the focus is: at once of a call that rings, and in turn of what becomes of calls and outcomes. */
export const LiveAnnouncer: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const rows = useSelected((state) => state.context?.dnis);
  const call = useSelected((state) => state.calls.find((candidate) => candidate.state === "incoming"));
  const sentence = useAnnouncement();
  const label = call === undefined ? "" : dnisLabel(dnisOf(rows ?? [], call), call);
  const caller = call === undefined ? "" : callerTitle(call, text);
  return (
    <>
      <div role="alert" aria-live="assertive" className={styles.hidden}>
        {call !== undefined &&
          (label === "" ? text("Call_IncomingAnnouncement", caller) : text("Call_IncomingAnnouncementQueue", caller, label))}
      </div>
      <div role="log" aria-live="polite" aria-atomic="true" aria-label={text("Say_Name")} className={styles.hidden}>
        {sentence}
      </div>
    </>
  );
};
