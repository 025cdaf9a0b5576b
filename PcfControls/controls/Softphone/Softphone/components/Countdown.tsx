import * as React from "react";
import { Caption1, ProgressBar, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useNow } from "@telephony/hub-client";
import { formatDuration } from "@telephony/ui";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  left: { fontVariantNumeric: "tabular-nums" },
});

export interface CountdownProps {
  /** When the time is over by the server's clock, ISO 8601; nothing while it stands still, and where none runs. */
  endsOn: string | null | undefined;
  /** What is left of a time that stands still, in seconds; nothing while it runs. */
  leftSeconds: number | null | undefined;
  /** All of the time, in milliseconds. */
  wholeMs: number;
  /** What the bar shows. */
  label: string;
  /** The sentence with the time that is left. */
  caption: (left: string) => string;
}

/** The time that is left, counted down or standing still. */
export const Countdown: React.FC<CountdownProps> = ({ endsOn, leftSeconds, wholeMs, label, caption }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const clockOffsetMs = useSelected((state) => state.clockOffsetMs);
  const now = useNow() + clockOffsetMs;
  const className = mergeClasses(styles.left, line.text);
  if (typeof leftSeconds === "number") {
    return <Caption1 className={className}>{text("Wrap_Paused", formatDuration(leftSeconds * 1000))}</Caption1>;
  }
  if (!endsOn) {
    return null;
  }
  const leftMs = Math.max(0, Date.parse(endsOn) - now);
  return (
    <>
      <Caption1 className={className}>{caption(formatDuration(leftMs))}</Caption1>
      <ProgressBar aria-label={label} value={Math.min(1, leftMs / Math.max(1, wholeMs))} thickness="large" />
    </>
  );
};
