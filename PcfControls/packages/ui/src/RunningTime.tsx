import * as React from "react";
import { useNow } from "@telephony/hub-client";
import { formatDuration } from "./duration";

export interface RunningTimeProps {
  /** ISO 8601. */
  since: string;
  /** The server's clock minus the browser's: the since is the server's. */
  clockOffsetMs: number;
  label: string;
}

/** A running time. Not a live region: a screen reader that spoke every second would be useless. */
export const RunningTime: React.FC<RunningTimeProps> = ({ since, clockOffsetMs, label }) => {
  const now = useNow();
  return (
    <span role="timer" aria-live="off" aria-label={label} style={{ fontVariantNumeric: "tabular-nums" }}>
      {formatDuration(now + clockOffsetMs - Date.parse(since))}
    </span>
  );
};
