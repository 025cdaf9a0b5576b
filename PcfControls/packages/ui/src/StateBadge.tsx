import * as React from "react";
import { Badge, makeStyles } from "@fluentui/react-components";
import type { BadgeProps } from "@fluentui/react-components";
import type { CallState } from "@telephony/contracts";

const colors: Record<CallState, NonNullable<BadgeProps["color"]>> = {
  waiting: "informative",
  preview: "brand",
  start: "brand",
  incoming: "severe",
  ringing: "brand",
  talk: "success",
  hold: "warning",
  idle: "informative",
  end: "informative",
};

const useStyles = makeStyles({ root: { flexShrink: 0, whiteSpace: "nowrap" } });

/** A call's state as a coloured word, whole whatever stands beside it. The word says it all; the colour only helps. */
export const StateBadge: React.FC<{ state: CallState; label: string }> = ({ state, label }) => {
  const styles = useStyles();
  const appearance = state === "talk" || state === "incoming" ? "filled" : "tint";
  return (
    <Badge className={styles.root} appearance={appearance} color={colors[state]} shape="rounded">
      {label}
    </Badge>
  );
};
