import * as React from "react";
import { makeStyles, shorthands } from "@fluentui/react-components";
import { useStored } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useNews } from "./useNews";

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

/** Tells screen readers, wherever the focus is: at once of a call that rings and of failures, and in turn of what becomes of calls, notes and outcomes. */
export const LiveAnnouncer: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { sayings } = useSurroundings();
  const { polite, urgent } = useStored(sayings.said, (said) => said);
  useNews();
  return (
    <>
      <div role="alert" aria-live="assertive" className={styles.hidden}>
        {urgent.words !== "" && <span key={urgent.id}>{urgent.words}</span>}
      </div>
      <div role="log" aria-live="polite" aria-atomic="true" aria-label={text("Say_Name")} className={styles.hidden}>
        {polite.words !== "" && <span key={polite.id}>{polite.words}</span>}
      </div>
    </>
  );
};
