import * as React from "react";
import { Caption1, Subtitle1, mergeClasses } from "@fluentui/react-components";
import type { CallMessage, CallState, DnisRow, PopDecision } from "@telephony/contracts";
import { decisionFor, dnisLabel, dnisOf } from "@telephony/hub-client";
import { RunningTime, StateBadge } from "@telephony/ui";
import { callerDetails, callerTitle, reasonText } from "../context/callTexts";
import { imageUrl } from "../context/host";
import { useCommands } from "../hooks/useCommands";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { CallActions } from "./CallActions";
import { useCallCardStyles } from "./CallCard.styles";
import { FailureBar } from "./FailureBar";
import { MatchChooser } from "./MatchChooser";
import { OutcomePicker } from "./OutcomePicker";
import { PopNotice } from "./PopNotice";
import { WrapBar } from "./WrapBar";

/** States in which the agent needs to know what to say first. */
const greeted = new Set<CallState>(["incoming", "talk"]);

const noRows: readonly DnisRow[] = [];

/** Where the call was made to, its state and how long it has been so. */
const CardTop: React.FC<{ call: CallMessage; row: DnisRow | null }> = ({ call, row }) => {
  const styles = useCallCardStyles();
  const text = useSoftphoneText();
  const { host } = useSurroundings();
  const clockOffsetMs = useSelected((state) => state.clockOffsetMs);
  const label = dnisLabel(row, call) || text(`CallDirection_${call.direction}`);
  return (
    <div className={styles.top}>
      {row !== null && row.logo !== "" && <img className={styles.logo} src={imageUrl(host, row.logo)} alt="" />}
      <Caption1 className={styles.queue} title={label}>
        {label}
      </Caption1>
      <StateBadge state={call.state} label={text(`CallState_${call.state}`)} />
      <span className={styles.time}>
        <RunningTime since={call.stateSince} clockOffsetMs={clockOffsetMs} label={text("Call_InState")} />
      </span>
    </div>
  );
};

/** One call: who, where to, what can be done, how it ended. */
export const CallCard: React.FC<{ call: CallMessage; onOpen: (decision: PopDecision) => void }> = ({ call, onOpen }) => {
  const styles = useCallCardStyles();
  const text = useSoftphoneText();
  const rows = useSelected((state) => state.context?.dnis) ?? noRows;
  const decision = useSelected((state) => decisionFor(state, call));
  const commands = useCommands();
  const row = dnisOf(rows, call);
  const title = callerTitle(call, text);
  const reason = reasonText(call, text);
  return (
    <article aria-label={text("Call_Name", title)} className={mergeClasses(styles.card, call.state === "incoming" && styles.ringing)}>
      {/* The colour comes from the number's row; what is not a colour the browser ignores. */}
      <span className={styles.stripe} style={row !== null && row.color !== "" ? { backgroundColor: row.color } : undefined} />
      <CardTop call={call} row={row} />
      <div className={styles.who}>
        <Subtitle1 as="h3" className={styles.name}>
          {title}
        </Subtitle1>
        <Caption1 className={styles.details}>{callerDetails(call, text)}</Caption1>
        {row !== null && row.greeting !== "" && greeted.has(call.state) && <Caption1 className={styles.greeting}>{row.greeting}</Caption1>}
        {reason !== "" && <Caption1 className={styles.reason}>{reason}</Caption1>}
      </div>
      <FailureBar failure={commands.failure} onDismiss={() => commands.fail("")} />
      <PopNotice call={call} />
      <CallActions call={call} commands={commands} decision={decision} onOpen={onOpen} />
      <MatchChooser call={call} decision={decision} onFailure={commands.fail} />
      <OutcomePicker call={call} onFailure={commands.fail} />
      <WrapBar call={call} commands={commands} />
    </article>
  );
};
