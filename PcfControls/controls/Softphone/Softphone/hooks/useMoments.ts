import * as React from "react";
import { momentFormat, useLanguage } from "@telephony/ui";

/** How the agent's language writes days and times. */
export interface Moments {
  day(date: Date): string;
  time(date: Date): string;
  /** Day and time. */
  both(date: Date): string;
  month(date: Date): string;
  weekday(date: Date): string;
}

/** Words for days and times in the agent's language. */
export function useMoments(): Moments {
  const { locale } = useLanguage();
  return React.useMemo(
    () => ({
      day: momentFormat(locale, { weekday: "short", year: "numeric", month: "short", day: "numeric" }),
      time: momentFormat(locale, { hour: "numeric", minute: "2-digit" }),
      both: momentFormat(locale, { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" }),
      month: momentFormat(locale, { month: "long", year: "numeric" }),
      weekday: momentFormat(locale, { weekday: "narrow" }),
    }),
    [locale],
  );
}
