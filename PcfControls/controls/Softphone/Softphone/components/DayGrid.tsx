import * as React from "react";
import { Button, Text, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { BackIcon, ForwardIcon, useLanguage } from "@telephony/ui";
import { dayOf, isSameDay, plusDays, plusMonths, weeksOf } from "../context/retryTimes";
import type { CalendarDay } from "../context/retryTimes";
import { useSoftphoneText } from "../context/softphoneContext";
import { useMoments } from "../hooks/useMoments";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  month: { flexGrow: 1 },
  grid: { borderCollapse: "collapse" },
  weekday: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    height: "28px",
  },
  cell: { ...shorthands.padding(0) },
  day: { minWidth: "32px", width: "32px", height: "32px", fontWeight: tokens.fontWeightRegular, ...shorthands.padding(0) },
  other: { color: tokens.colorNeutralForeground3 },
});

interface WeekInfo {
  firstDay: number;
}

/** Monday almost everywhere; a browser that knows better says so, older ones by a property. */
function firstDayOfWeek(tag: string | undefined): number {
  const locale = new Intl.Locale(new Intl.DateTimeFormat(tag).resolvedOptions().locale) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) % 7;
}

type Step = (day: Date) => Date;

const [dayBefore, dayAfter]: [Step, Step] = [(day) => plusDays(day, -1), (day) => plusDays(day, 1)];

/** How far the keys go: the calendar's pattern of WAI-ARIA's date picker. */
const steps: Partial<Record<string, Step>> = {
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  PageUp: (day) => plusMonths(day, -1),
  PageDown: (day) => plusMonths(day, 1),
};

/** The next day is where the line goes on. */
const alongTheLine = {
  ltr: { ArrowLeft: dayBefore, ArrowRight: dayAfter } as Partial<Record<string, Step>>,
  rtl: { ArrowLeft: dayAfter, ArrowRight: dayBefore } as Partial<Record<string, Step>>,
};

export interface DayGridProps {
  day: Date;
  now: Date;
  onDay: (day: Date) => void;
}

interface DayCellProps {
  day: CalendarDay;
  isChosen: boolean;
  isReached: boolean;
  focus: React.Ref<HTMLButtonElement>;
  onChoose: () => void;
}

const DayCell: React.FC<DayCellProps> = ({ day, isChosen, isReached, focus, onChoose }) => {
  const styles = useStyles();
  const moments = useMoments();
  return (
    <td role="gridcell" aria-selected={isChosen} className={styles.cell}>
      <Button
        ref={isReached ? focus : undefined}
        appearance={isChosen ? "primary" : "subtle"}
        shape="circular"
        className={mergeClasses(styles.day, !day.isInMonth && !day.isOver && !isChosen && styles.other)}
        disabled={day.isOver}
        tabIndex={isReached ? 0 : -1}
        aria-label={moments.day(day.date)}
        onClick={onChoose}
      >
        {day.date.getDate()}
      </Button>
    </td>
  );
};

/** The month, and the ones before and after. */
const MonthRow: React.FC<{ reached: Date; now: Date; onGo: (day: Date) => void }> = ({ reached, now, onGo }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const moments = useMoments();
  const isFirst = reached.getFullYear() === now.getFullYear() && reached.getMonth() === now.getMonth();
  return (
    <div className={styles.top}>
      <Text weight="semibold" className={styles.month} aria-live="polite">
        {moments.month(reached)}
      </Text>
      <Button
        appearance="subtle"
        icon={<BackIcon />}
        disabled={isFirst}
        aria-label={text("Calendar_Before")}
        onClick={() => onGo(plusMonths(reached, -1))}
      />
      <Button appearance="subtle" icon={<ForwardIcon />} aria-label={text("Calendar_After")} onClick={() => onGo(plusMonths(reached, 1))} />
    </div>
  );
};

/** The days of a month. Days that are over cannot be chosen. */
export const DayGrid: React.FC<DayGridProps> = ({ day, now, onDay }) => {
  const styles = useStyles();
  const moments = useMoments();
  const { locale, isRtl } = useLanguage();
  const [reached, setReached] = React.useState(day);
  const focus = React.useRef<HTMLButtonElement>(null);
  const moved = React.useRef(true);
  const weeks = React.useMemo(() => weeksOf(reached, now, firstDayOfWeek(locale)), [reached, now, locale]);
  React.useEffect(() => {
    if (moved.current) {
      focus.current?.focus();
      moved.current = false;
    }
  }, [reached]);
  const go = (to: Date): void => setReached(to < dayOf(now) ? dayOf(now) : to);
  const press = (event: React.KeyboardEvent): void => {
    const step = steps[event.key] ?? alongTheLine[isRtl ? "rtl" : "ltr"][event.key];
    if (step !== undefined) {
      event.preventDefault();
      moved.current = true;
      go(step(reached));
    }
  };
  return (
    <>
      <MonthRow reached={reached} now={now} onGo={go} />
      <table role="grid" aria-label={moments.month(reached)} className={styles.grid} onKeyDown={press}>
        <thead>
          <tr>
            {weeks[0]?.map(({ date }) => (
              <th key={date.getDay()} scope="col" className={styles.weekday}>
                {moments.weekday(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date.getTime()}>
              {week.map((each) => (
                <DayCell
                  key={each.date.getTime()}
                  day={each}
                  isChosen={isSameDay(each.date, day)}
                  isReached={isSameDay(each.date, reached)}
                  focus={focus}
                  onChoose={() => onDay(each.date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
