/** Minutes between the times of day that are offered. */
const stepMinutes = 15;

/** A day of the calendar. */
export interface CalendarDay {
  date: Date;
  /** False for the days of the months before and after that fill the weeks. */
  isInMonth: boolean;
  /** True where every moment of it is over. */
  isOver: boolean;
}

/** Midnight at the beginning of a moment's day, in the browser's own time. */
export function dayOf(moment: Date): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

export function isSameDay(one: Date, other: Date): boolean {
  return dayOf(one).getTime() === dayOf(other).getTime();
}

export function plusDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** The month so many months later, with the same day where it has one, else its last. */
export function plusMonths(date: Date, months: number): Date {
  const last = new Date(date.getFullYear(), date.getMonth() + months + 1, 0).getDate();
  return new Date(date.getFullYear(), date.getMonth() + months, Math.min(date.getDate(), last));
}

/**
 * The weeks of a month.
 * @param firstDay The day with which a week begins: 0 for Sunday, 1 for Monday.
 */
export function weeksOf(month: Date, now: Date, firstDay: number): CalendarDay[][] {
  const first = new Date(month.getFullYear(), month.getMonth(), 1);
  const start = plusDays(first, -((first.getDay() - firstDay + 7) % 7));
  const weeks: CalendarDay[][] = [];
  for (let week = start; week <= first || week.getMonth() === first.getMonth(); week = plusDays(week, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_none, index) => {
        const date = plusDays(week, index);
        return { date, isInMonth: date.getMonth() === first.getMonth(), isOver: date < dayOf(now) };
      }),
    );
  }
  return weeks;
}

/** The times of a day that are still to come, every quarter of an hour. */
export function timesOf(day: Date, now: Date): Date[] {
  const all = Array.from(
    { length: (24 * 60) / stepMinutes },
    (_none, index) => new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, index * stepMinutes),
  );
  return all.filter((time) => time > now);
}

/** The first time offered: the quarter of an hour that comes an hour from now. */
export function firstRetry(now: Date): Date {
  const step = stepMinutes * 60_000;
  return new Date(Math.ceil((now.getTime() + 3_600_000) / step) * step);
}

/** A time of day that was typed, such as 9:05, 14.30 or 2:30 pm, on that day; null when it is none. */
export function readTime(text: string, day: Date): Date | null {
  const [, hourText, minuteText = "0", half] = /^\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*([ap])?\.?m?\.?\s*$/i.exec(text) ?? [];
  if (hourText === undefined) {
    return null;
  }
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) {
    return null;
  }
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minute);
}
