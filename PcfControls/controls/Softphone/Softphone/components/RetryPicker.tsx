import * as React from "react";
import { Button, Caption1, Combobox, Option, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { dayOf, firstRetry, readTime, timesOf } from "../context/retryTimes";
import { useSoftphoneText } from "../context/softphoneContext";
import { useMoments } from "../hooks/useMoments";
import { DayPicker } from "./DayPicker";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalXS) },
  time: { minWidth: "112px", width: "112px", flexShrink: 0 },
  typed: { minWidth: 0, width: "100%" },
  list: { maxHeight: "220px" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

const at = (day: Date, time: Date): Date => new Date(day.getFullYear(), day.getMonth(), day.getDate(), time.getHours(), time.getMinutes());

export interface RetryPickerProps {
  /** The time that was chosen before; null for the first time. */
  retryOn: Date | null;
  disabled: boolean;
  onSave: (retryOn: Date) => void;
}

/** When to call again: a day of a calendar and a time of day, chosen or typed, and never one that is over. */
export const RetryPicker: React.FC<RetryPickerProps> = ({ retryOn, disabled, onSave }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const moments = useMoments();
  const [now] = React.useState(() => new Date());
  const [chosen, setChosen] = React.useState(() => (retryOn !== null && retryOn > now ? retryOn : firstRetry(now)));
  const [typed, setTyped] = React.useState<string | null>(null);
  const day = dayOf(chosen).getTime();
  const options = React.useMemo(
    () =>
      timesOf(new Date(day), now).map((time) => (
        <Option key={time.getTime()} value={String(time.getTime())}>
          {moments.time(time)}
        </Option>
      )),
    [day, now, moments],
  );
  const moment = typed === null ? chosen : readTime(typed, chosen);
  const isOver = moment !== null && moment <= new Date();
  const take = (time: Date): void => {
    setTyped(null);
    setChosen(time);
  };
  return (
    <div role="group" aria-label={text("Outcome_RetryOn")} className={styles.root}>
      <Caption1>{text("Outcome_RetryOn")}</Caption1>
      <div className={styles.row}>
        <DayPicker day={dayOf(chosen)} now={now} onDay={(day) => setChosen(at(day, moment ?? chosen))} />
        <Combobox
          freeform
          className={styles.time}
          input={{ className: styles.typed }}
          listbox={{ className: styles.list }}
          aria-label={text("Outcome_RetryTime")}
          value={typed ?? moments.time(chosen)}
          selectedOptions={[String(chosen.getTime())]}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => moment !== null && take(moment)}
          onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && take(new Date(Number(optionValue)))}
        >
          {options}
        </Combobox>
        <Button
          className={line.button}
          appearance="primary"
          disabled={disabled || moment === null || isOver}
          onClick={() => moment !== null && onSave(moment)}
        >
          {text("Outcome_Save")}
        </Button>
      </div>
      {isOver && (
        <Caption1 role="alert" className={styles.wrong}>
          {text("Outcome_Past")}
        </Caption1>
      )}
    </div>
  );
};
