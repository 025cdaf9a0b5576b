import * as React from "react";

/** How the agent's browser writes days and times. */
export interface Moments {
  day(date: Date): string;
  time(date: Date): string;
  /** Day and time. */
  both(date: Date): string;
  month(date: Date): string;
  weekday(date: Date): string;
}

function format(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const formatter = new Intl.DateTimeFormat(undefined, options);
  return (date) => formatter.format(date);
}

/** Words for days and times in the browser's language. */
export function useMoments(): Moments {
  return React.useMemo(
    () => ({
      day: format({ weekday: "short", year: "numeric", month: "short", day: "numeric" }),
      time: format({ hour: "numeric", minute: "2-digit" }),
      both: format({ weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" }),
      month: format({ month: "long", year: "numeric" }),
      weekday: format({ weekday: "narrow" }),
    }),
    [],
  );
}
