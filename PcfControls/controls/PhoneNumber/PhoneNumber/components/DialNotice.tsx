import * as React from "react";
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "@telephony/ui";
import type { TextKey } from "../context/textKeys";
import type { DialState } from "../hooks/useDialling";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Why nothing was dialled, and what to do. */
export const DialNotice: React.FC<{ state: DialState; onOpen: (() => void) | null }> = ({ state, onOpen }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  switch (state.kind) {
    case "refused":
      return (
        <Caption1 block role="alert" className={mergeClasses(styles.row, styles.failed)}>
          {state.reason}
        </Caption1>
      );
    case "noPhone":
      return (
        <Caption1 block role="alert" className={styles.row}>
          {text("Call_NoPhone")}
        </Caption1>
      );
    case "noSoftphone":
      return (
        <div role="alert" className={styles.row}>
          <Caption1>{text("Call_NoSoftphone")}</Caption1>
          {onOpen !== null && (
            <Button size="small" onClick={onOpen}>
              {text("Call_OpenSoftphone")}
            </Button>
          )}
        </div>
      );
    default:
      return null;
  }
};
