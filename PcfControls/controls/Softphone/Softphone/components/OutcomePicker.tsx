import * as React from "react";
import { Badge, Button, Caption1, Input, ToggleButton, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { CallMessage, CallState, OutcomeRow } from "@telephony/contracts";
import { CheckIcon } from "@telephony/ui";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalXS) },
  outcome: { minWidth: "auto" },
  default: { marginInlineStart: tokens.spacingHorizontalXS },
  dot: { display: "inline-block", width: "10px", height: "10px", ...shorthands.borderRadius(tokens.borderRadiusCircular) },
  retry: { flexGrow: 1, minWidth: 0 },
  note: { color: tokens.colorNeutralForeground3 },
});

const states = new Set<CallState>(["talk", "hold", "idle"]);
const noOutcomes: readonly OutcomeRow[] = [];

/** Outcomes that fit a call: those for its direction and those for every one, in their order. */
export function outcomesFor(outcomes: readonly OutcomeRow[], call: CallMessage): OutcomeRow[] {
  return outcomes.filter(({ direction }) => direction === "" || direction === call.direction).sort((one, other) => one.order - other.order);
}

/** The value of a datetime-local field: the browser's own time without a zone. */
export function localText(time: Date): string {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const RetryRow: React.FC<{ disabled: boolean; onSave: (retryOn: Date) => void }> = ({ disabled, onSave }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const [value, setValue] = React.useState(() => localText(new Date(Date.now() + 3_600_000)));
  const retryOn = new Date(value);
  return (
    <div className={styles.row}>
      <Input
        className={styles.retry}
        type="datetime-local"
        aria-label={text("Outcome_RetryOn")}
        value={value}
        onChange={(_event, data) => setValue(data.value)}
      />
      <Button appearance="primary" disabled={disabled || Number.isNaN(retryOn.getTime())} onClick={() => onSave(retryOn)}>
        {text("Outcome_Save")}
      </Button>
    </div>
  );
};

/** The outcomes that a call can be given. The chosen one stays marked and can be changed. */
export const OutcomePicker: React.FC<{ call: CallMessage; onFailure: (reason: string) => void }> = ({ call, onFailure }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const all = useSelected((state) => state.context?.outcomes) ?? noOutcomes;
  const given = useSelected((state) => state.outcomes[call.callKey]);
  const [asksFor, setAsksFor] = React.useState<OutcomeRow | null>(null);
  const [saving, setSaving] = React.useState(false);
  const outcomes = outcomesFor(all, call);
  if (!states.has(call.state) || call.dtCallId === "" || outcomes.length === 0) {
    return null;
  }
  async function save(outcome: OutcomeRow, retryOn: Date | null): Promise<void> {
    setSaving(true);
    onFailure("");
    try {
      await session.setOutcome(call, outcome.name, retryOn);
      setAsksFor(null);
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
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
          <ToggleButton
            key={outcome.id}
            size="small"
            className={styles.outcome}
            checked={marked === outcome.name}
            disabled={saving}
            icon={marked === outcome.name ? <CheckIcon /> : <span className={styles.dot} style={{ backgroundColor: outcome.color }} />}
            onClick={() => choose(outcome)}
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
        ))}
      </div>
      {asksFor !== null && <RetryRow disabled={saving} onSave={(retryOn) => void save(asksFor, retryOn)} />}
      {given !== undefined && given.computedOutcome !== "" && given.computedOutcome !== given.result && (
        <Caption1 className={styles.note}>{text("Outcome_CountedAs", given.computedOutcome)}</Caption1>
      )}
    </div>
  );
};
