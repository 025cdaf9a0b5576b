import * as React from "react";
import { Button, Popover, PopoverSurface, PopoverTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarIcon } from "@telephony/ui";
import { useSoftphoneText } from "../context/softphoneContext";
import { useMoments } from "../hooks/useMoments";
import { DayGrid } from "./DayGrid";

const useStyles = makeStyles({
  field: {
    flexGrow: 1,
    minWidth: "auto",
    justifyContent: "space-between",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalS,
  },
  surface: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
});

export interface DayPickerProps {
  day: Date;
  now: Date;
  onDay: (day: Date) => void;
}

/** A day that is not over, from a calendar. */
export const DayPicker: React.FC<DayPickerProps> = ({ day, now, onDay }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const moments = useMoments();
  const [isOpen, setIsOpen] = React.useState(false);
  const choose = (chosen: Date): void => {
    setIsOpen(false);
    onDay(chosen);
  };
  return (
    <Popover trapFocus positioning="below-start" open={isOpen} onOpenChange={(_event, data) => setIsOpen(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.field}
          icon={<CalendarIcon />}
          iconPosition="after"
          aria-label={`${text("Outcome_RetryDay")} ${moments.day(day)}`}
        >
          {moments.day(day)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={text("Outcome_RetryDay")}>
        <DayGrid day={day} now={now} onDay={choose} />
      </PopoverSurface>
    </Popover>
  );
};
