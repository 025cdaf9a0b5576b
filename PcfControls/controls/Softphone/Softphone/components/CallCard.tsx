import * as React from "react";
import { Caption1, Subtitle1, mergeClasses } from "@fluentui/react-components";
import type { CallMessage, CallState, DnisRow, PopDecision } from "@telephony/contracts";
import { decisionFor, dnisLabel, dnisOf, previewedRecord } from "@telephony/hub-client";
import { PhoneText, RunningTime, StateBadge } from "@telephony/ui";
import { aboutText, callerTitle, isNumber, reasonText, stateText } from "../context/callTexts";
import { imageUrl } from "../context/host";
import { useCommands } from "../hooks/useCommands";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useKeptFocus } from "../hooks/useKeptFocus";
import { CallActions } from "./CallActions";
import { CallerDetails } from "./CallerDetails";
import { CallNotes } from "./CallNotes";
import { ShownVariables } from "./ShownVariables";
import { useCallCardStyles } from "./CallCard.styles";
import { FailureBar } from "./FailureBar";
import { MatchChooser } from "./MatchChooser";
import { OutcomePicker } from "./OutcomePicker";
import { Participants } from "./Participants";
import { PopNotice } from "./PopNotice";
import { PreviewBar } from "./PreviewBar";
import { ScriptButton } from "./ScriptButton";
import { useTwoLines } from "./twoLines.styles";
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
      <StateBadge state={call.state} label={stateText(call, text)} />
      <span className={styles.time}>
        <RunningTime since={call.stateSince} clockOffsetMs={clockOffsetMs} label={text("Call_InState")} />
      </span>
    </div>
  );
};

/** Who it is, and what is to be known before a word is said. */
const CardWho: React.FC<{ call: CallMessage; title: string; greeting: string }> = ({ call, title, greeting }) => {
  const styles = useCallCardStyles();
  const text = useSoftphoneText();
  const twoLines = useTwoLines();
  const [about, reason] = [aboutText(call, text), reasonText(call, text)];
  return (
    <div className={styles.who}>
      <Subtitle1 as="h3" className={mergeClasses(styles.name, twoLines.text)} title={title}>
        <PhoneText isNumber={isNumber(title)}>{title}</PhoneText>
      </Subtitle1>
      <CallerDetails call={call} className={mergeClasses(styles.details, twoLines.text)} />
      <ShownVariables variables={call.shownVariables} />
      {about !== "" && (
        <Caption1 className={mergeClasses(styles.about, twoLines.text)} title={about}>
          {about}
        </Caption1>
      )}
      {call.state === "start" && <Caption1 className={styles.about}>{text("Call_LiftPhone")}</Caption1>}
      {greeting !== "" && greeted.has(call.state) && (
        <Caption1 className={styles.greeting}>
          <bdi>{greeting}</bdi>
        </Caption1>
      )}
      {reason !== "" && <Caption1 className={styles.reason}>{reason}</Caption1>}
    </div>
  );
};

interface CallCardProps {
  call: CallMessage;
  /** No card is below this one: nothing moves when it grows. */
  isLast: boolean;
  onOpen: (decision: PopDecision) => void;
}

/** One call: who, where to, what can be done, how it ended. */
export const CallCard: React.FC<CallCardProps> = ({ call, isLast, onOpen }) => {
  const styles = useCallCardStyles();
  const text = useSoftphoneText();
  const rows = useSelected((state) => state.context?.dnis) ?? noRows;
  const decision = useSelected((state) => decisionFor(state, call));
  const commands = useCommands();
  const card = React.useRef<HTMLElement>(null);
  const focus = useKeptFocus(card);
  const [asks, setAsks] = React.useState(false);
  const row = dnisOf(rows, call);
  const title = callerTitle(call, text);
  const given = (): void => {
    // Who wanted to end the wrap-up and was asked for the outcome has ended it with that.
    if (asks) {
      void commands.run({ name: "endWrap", callKey: call.callKey });
    }
  };
  return (
    <article
      ref={card}
      tabIndex={-1}
      data-call={call.callKey}
      aria-label={text("Call_Name", title)}
      className={mergeClasses(styles.card, call.state === "incoming" && styles.ringing)}
      {...focus}
    >
      {/* The colour says which queue it is, with forced colours, too. It comes from the number's row; what is not a colour the browser ignores. */}
      <span
        className={styles.stripe}
        style={row !== null && row.color !== "" ? { backgroundColor: row.color, forcedColorAdjust: "none" } : undefined}
      />
      <CardTop call={call} row={row} />
      <CardWho call={call} title={title} greeting={row?.greeting ?? ""} />
      <Participants call={call} commands={commands} />
      <PreviewBar call={call} commands={commands} />
      <CallActions call={call} commands={commands} decision={decision ?? previewedRecord(call)} onOpen={onOpen} />
      <ScriptButton call={call} />
      <FailureBar failure={commands.failure} onDismiss={() => commands.fail("")} />
      <MatchChooser call={call} decision={decision} onFailure={commands.fail} />
      <CallNotes call={call} />
      <OutcomePicker call={call} onFailure={commands.fail} onGiven={given} />
      <WrapBar call={call} commands={commands} asks={asks} onAsk={() => setAsks(true)} />
      <PopNotice call={call} isLast={isLast} />
    </article>
  );
};
