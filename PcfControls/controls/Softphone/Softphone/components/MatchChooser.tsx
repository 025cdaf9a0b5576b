import * as React from "react";
import { Button, Caption1, Spinner, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CallMessage, MatchedRecord, PopDecision } from "@telephony/contracts";
import { CheckIcon } from "@telephony/ui";
import { tableText } from "../context/callTexts";
import { useHasNetwork, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useTwoLines } from "./twoLines.styles";
import { messageOf } from "@telephony/hub-client";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: "none",
    ...shorthands.margin(0),
    ...shorthands.padding(0),
  },
  current: { fontWeight: tokens.fontWeightSemibold },
  match: { width: "100%", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, textAlign: "start" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  table: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

const isRecordOf = (match: MatchedRecord, decision: PopDecision): boolean =>
  match.table === decision.table && match.recordId === decision.recordId;

interface MatchListProps {
  decision: PopDecision;
  /** The one that is being recorded. */
  chosen: MatchedRecord | null;
  label: string;
  onChoose: (match: MatchedRecord) => void;
}

const MatchList: React.FC<MatchListProps> = ({ decision, chosen, label, onChoose }) => {
  const styles = useStyles();
  const twoLines = useTwoLines();
  const hasNetwork = useHasNetwork();
  const text = useSoftphoneText();
  return (
    <ul aria-label={label} className={styles.list}>
      {decision.matches.map((match) => (
        <li key={`${match.table} ${match.recordId}`}>
          <Button
            className={styles.match}
            disabled={!hasNetwork || chosen !== null}
            aria-current={isRecordOf(match, decision) ? "true" : undefined}
            icon={isRecordOf(match, decision) ? <CheckIcon /> : undefined}
            onClick={() => onChoose(match)}
          >
            <span className={mergeClasses(styles.name, twoLines.text, isRecordOf(match, decision) && styles.current)} title={match.name}>
              {match.name}
            </span>
            {chosen === match ? (
              <Spinner size="extra-tiny" />
            ) : (
              <Caption1 className={styles.table}>{tableText(match.table, text)}</Caption1>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Several records, or one whose number is only similar: the agent says who it is, and may say so again. */
const offersChoice = ({ kind, matches }: PopDecision): boolean => matches.length > 1 || (kind === "choose" && matches.length === 1);

export interface MatchChooserProps {
  call: CallMessage;
  decision: PopDecision | null;
  onFailure: (reason: string) => void;
}

/** Several records have the caller's number: the agent says which one it is, and may change that choice later. */
export const MatchChooser: React.FC<MatchChooserProps> = ({ call, decision, onFailure }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const [chosen, setChosen] = React.useState<MatchedRecord | null>(null);
  const [showsAgain, setShowsAgain] = React.useState(false);
  if (decision === null || !offersChoice(decision) || call.dtCallId === "") {
    return null;
  }
  async function choose(match: MatchedRecord): Promise<void> {
    setChosen(match);
    onFailure("");
    try {
      await session.chooseMatch(call, match);
      setShowsAgain(false);
    } catch (error) {
      onFailure(messageOf(error));
    } finally {
      setChosen(null);
    }
  }
  const isOpen = decision.kind === "choose" || showsAgain;
  const title = decision.matches.length === 1 ? text("Match_TitleSimilar") : text("Match_Title", decision.matches.length);
  return (
    <div className={styles.root}>
      {isOpen ? (
        <>
          <Caption1>{title}</Caption1>
          <MatchList decision={decision} chosen={chosen} label={title} onChoose={(match) => void choose(match)} />
        </>
      ) : (
        <Button appearance="transparent" size="small" onClick={() => setShowsAgain(true)}>
          {text("Match_ShowAgain")}
        </Button>
      )}
    </div>
  );
};
