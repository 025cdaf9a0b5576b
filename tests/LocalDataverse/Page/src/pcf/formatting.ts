/** `context.formatting` with the browser's own rules. */
export function createFormatting(): object {
  const date = (value: Date, options: Intl.DateTimeFormatOptions): string => value.toLocaleString(undefined, options);
  return {
    formatCurrency: (value: number, precision = 2, symbol = "") => `${symbol}${value.toFixed(precision)}`,
    formatDateAsFilterStringInUTC: (value: Date) => value.toISOString().slice(0, 10),
    formatDateLong: (value: Date) => date(value, { dateStyle: "long" }),
    formatDateLongAbbreviated: (value: Date) => date(value, { dateStyle: "medium" }),
    formatDateShort: (value: Date, includeTime = false) =>
      date(value, { dateStyle: "short", timeStyle: includeTime ? "short" : undefined }),
    formatDateYearMonth: (value: Date) => date(value, { year: "numeric", month: "long" }),
    formatDecimal: (value: number, precision = 2) => value.toFixed(precision),
    formatInteger: (value: number) => value.toLocaleString(undefined, { maximumFractionDigits: 0 }),
    formatLanguage: (value: number) => String(value),
    formatTime: (value: Date) => date(value, { timeStyle: "short" }),
    getWeekOfYear: (value: Date) => weekOfYear(value),
  };
}

const dayMs = 86_400_000;

function weekOfYear(value: Date): number {
  const firstDay = new Date(value.getFullYear(), 0, 1);
  const days = Math.floor((value.getTime() - firstDay.getTime()) / dayMs);
  return Math.floor((days + firstDay.getDay()) / 7) + 1;
}
