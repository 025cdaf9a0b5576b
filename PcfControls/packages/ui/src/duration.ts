/** Seconds as m:ss, from an hour on as h:mm:ss. Less than nothing is nothing: clocks differ by a moment. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const pad = (part: number): string => String(part).padStart(2, "0");
  const minutes = Math.floor(total / 60);
  if (minutes < 60) {
    return `${minutes}:${pad(total % 60)}`;
  }
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(total % 60)}`;
}
