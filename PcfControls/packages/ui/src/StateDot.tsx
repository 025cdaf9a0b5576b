import * as React from "react";
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Presence } from "@telephony/hub-client";

const useStyles = makeStyles({
  dot: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    flexShrink: 0,
    forcedColorAdjust: "none",
    ...shorthands.borderRadius(tokens.borderRadiusCircular),
    "@media (forced-colors: active)": shorthands.outline("1px", "solid", "CanvasText"),
  },
  unknown: { backgroundColor: tokens.colorNeutralForeground3 },
  loggedIn: { backgroundColor: tokens.colorNeutralStroke1 },
  ready: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  away: { backgroundColor: tokens.colorPaletteYellowBackground3 },
  notReady: { backgroundColor: tokens.colorPaletteRedBackground3 },
  loggedOut: { backgroundColor: tokens.colorNeutralForeground3 },
  ringing: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  onCall: { backgroundColor: tokens.colorPaletteRedBackground3 },
  wrapUp: { backgroundColor: tokens.colorPaletteYellowBackground3 },
});

/** The colour of a presence, beside its word. */
export const StateDot: React.FC<{ state: Presence }> = ({ state }) => {
  const styles = useStyles();
  return <span className={mergeClasses(styles.dot, styles[state])} aria-hidden="true" />;
};
