import * as React from "react";
import { Badge, Caption1, ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CallMessage, OutcomeRow } from "@telephony/contracts";
import { messageOf, outcomesFor, takesOutcome } from "@telephony/hub-client";
import type { GivenOutcome } from "@telephony/hub-client";
import { CheckIcon } from "@telephony/ui";
import { useHasNetwork, useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useMoments } from "../hooks/useMoments";
import { RetryPicker } from "./RetryPicker";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalXS) },
  outcome: { minWidth: "auto", maxWidth: "100%" },
  default: { marginInlineStart: tokens.spacingHorizontalXS },
  dot: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    forcedColorAdjust: "none",
    ...shorthands.borderRadius(tokens.borderRadiusCircular),
    "@media (forced-colors: active)": shorthands.outline("1px", "solid", "CanvasText"),
  },
  note: { color: tokens.colorNeutralForeground2 },
});

const noOutcomes: readonly OutcomeRow[] = [];

/** What else is to be said of the outcome that was given: what counts in its place, and when the next try is. */
const OutcomeNotes: React.FC<{ given: GivenOutcome }> = ({ given }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const moments = useMoments();
  const { result, computedOutcome, retryOn } = given;
  return (
    <>
      {computedOutcome !== "" && computedOutcome !== result && (
        <Caption1 className={styles.note}>{text("Outcome_CountedAs", computedOutcome)}</Caption1>
      )}
      {retryOn !== "" && <Caption1 className={styles.note}>{text("Outcome_TryAgainOn", moments.both(new Date(retryOn)))}</Caption1>}
    </>
  );
};

const OutcomeButton: React.FC<{ outcome: OutcomeRow; marked: boolean; disabled: boolean; onClick: () => void }> = (props) => {
  const { outcome, marked, disabled, onClick } = props;
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  return (
    <ToggleButton
      size="small"
      className={mergeClasses(styles.outcome, outcome.name.length < 24 && line.text)}
      checked={marked}
      disabled={disabled}
      icon={marked ? <CheckIcon /> : <span className={styles.dot} style={{ backgroundColor: outcome.color }} />}
      onClick={onClick}
    >
      {outcome.name}
      {outcome.isDefault && (
        <>
          {" "}
          <Badge className={styles.default} appearance="tint" color="informative" size="small" shape="rounded">
            {text("Outcome_Default")}
          </Badge>
        </>
      )}
    </ToggleButton>
  );
};

export interface OutcomePickerProps {
  call: CallMessage;
  onFailure: (reason: string) => void;
  /** An outcome was given. */
  onGiven: () => void;
}

/** The outcomes that a call can be given. The chosen one stays marked and can be changed. */
export const OutcomePicker: React.FC<OutcomePickerProps> = ({ call, onFailure, onGiven }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session, sayings } = useSurroundings();
  const all = useSelected((state) => state.context?.outcomes) ?? noOutcomes;
  const given = useSelected((state) => state.outcomes[call.callKey]);
  const [asksFor, setAsksFor] = React.useState<OutcomeRow | null>(null);
  const [saving, setSaving] = React.useState(false);
  const disabled = !useHasNetwork() || saving;
  const outcomes = outcomesFor(all, call);
  if (!takesOutcome(call) || call.dtCallId === "" || outcomes.length === 0) {
    return null;
  }
  async function save(outcome: OutcomeRow, retryOn: Date | null): Promise<void> {
    setSaving(true);
    onFailure("");
    try {
      await session.setOutcome(call, outcome.name, retryOn);
      setAsksFor(null);
      sayings.say(text("Say_saved", outcome.name));
      onGiven();
    } catch (error) {
      onFailure(messageOf(error));
    } finally {
      setSaving(false);
    }
  }
  const choose = (outcome: OutcomeRow): void => (outcome.asksForRetryTime ? setAsksFor(outcome) : void save(outcome, null));
  const marked = asksFor?.name ?? given?.result;
  return (
    <div role="group" aria-label={text("Outcome_Title")} className={styles.root}>
      <Caption1>{text("Outcome_Title")}</Caption1>
      <div className={styles.row}>
        {outcomes.map((outcome) => (
          <OutcomeButton
            key={outcome.id}
            outcome={outcome}
            marked={marked === outcome.name}
            disabled={disabled}
            onClick={() => choose(outcome)}
          />
        ))}
      </div>
      {asksFor !== null && (
        <RetryPicker
          key={asksFor.id}
          retryOn={given !== undefined && given.retryOn !== "" ? new Date(given.retryOn) : null}
          disabled={disabled}
          onSave={(retryOn) => void save(asksFor, retryOn)}
        />
      )}
      {given !== undefined && <OutcomeNotes given={given} />}
    </div>
  );
};
