import * as React from "react";
import { Button, Caption1, Spinner, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { CallMessage, MatchedRecord, PopDecision } from "@telephony/contracts";
import { tableText } from "../context/callTexts";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";

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
  match: { width: "100%", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, textAlign: "start" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  table: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

interface MatchListProps {
  matches: readonly MatchedRecord[];
  chosen: MatchedRecord | null;
  label: string;
  onChoose: (match: MatchedRecord) => void;
}

const MatchList: React.FC<MatchListProps> = ({ matches, chosen, label, onChoose }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  return (
    <ul aria-label={label} className={styles.list}>
      {matches.map((match) => (
        <li key={`${match.table} ${match.recordId}`}>
          <Button className={styles.match} disabled={chosen !== null} onClick={() => onChoose(match)}>
            <span className={styles.name}>{match.name}</span>
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
  if (decision === null || decision.matches.length < 2 || call.dtCallId === "") {
    return null;
  }
  async function choose(match: MatchedRecord): Promise<void> {
    setChosen(match);
    onFailure("");
    try {
      await session.chooseMatch(call, match);
      setShowsAgain(false);
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setChosen(null);
    }
  }
  const isOpen = decision.kind === "choose" || showsAgain;
  const title = text("Match_Title", decision.matches.length);
  return (
    <div className={styles.root}>
      {isOpen ? (
        <>
          <Caption1>{title}</Caption1>
          <MatchList matches={decision.matches} chosen={chosen} label={title} onChoose={(match) => void choose(match)} />
        </>
      ) : (
        <Button appearance="transparent" size="small" onClick={() => setShowsAgain(true)}>
          {text("Match_ShowAgain")}
        </Button>
      )}
    </div>
  );
};
