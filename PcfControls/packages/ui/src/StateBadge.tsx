import * as React from "react";
import { Badge } from "@fluentui/react-components";
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

/** A call's state as a coloured word. The word says it all; the colour only helps. */
export const StateBadge: React.FC<{ state: CallState; label: string }> = ({ state, label }) => (
  <Badge appearance={state === "talk" || state === "incoming" ? "filled" : "tint"} color={colors[state]} shape="rounded">
    {label}
  </Badge>
);
