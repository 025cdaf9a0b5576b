import * as React from "react";
import { Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import { useNow } from "@telephony/hub-client";
import { formatDuration } from "@telephony/ui";
import type { Commands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  left: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
});

/** How much of the wrap-up time is left, and how to end it. Only for a call that is over. */
export const WrapBar: React.FC<{ call: CallMessage; commands: Commands }> = ({ call, commands }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  const clockOffsetMs = useSelected((state) => state.clockOffsetMs);
  const now = useNow() + clockOffsetMs;
  if (call.state !== "idle") {
    return null;
  }
  const endsAt = call.wrapEndsOn ? Date.parse(call.wrapEndsOn) : null;
  const leftMs = endsAt === null ? 0 : Math.max(0, endsAt - now);
  const wholeMs = endsAt === null ? 0 : Math.max(1, endsAt - Date.parse(call.stateSince));
  const disabled = !isLive || commands.pending !== null;
  return (
    <div className={styles.root}>
      {endsAt !== null && <ProgressBar aria-label={text("Wrap_Left")} value={Math.min(1, leftMs / wholeMs)} thickness="large" />}
      <div className={styles.row}>
        <Caption1 className={styles.left}>{endsAt !== null && `${text("Wrap_Left")} ${formatDuration(leftMs)}`}</Caption1>
        {call.allowed.includes("pause") && (
          <Button size="small" disabled={disabled} onClick={() => void commands.run({ name: "pause", callKey: call.callKey })}>
            {text("Wrap_Pause")}
          </Button>
        )}
        {call.allowed.includes("endWrap") && (
          <Button
            size="small"
            appearance="primary"
            disabled={disabled}
            onClick={() => void commands.run({ name: "endWrap", callKey: call.callKey })}
          >
            {text("Wrap_End")}
          </Button>
        )}
      </div>
    </div>
  );
};
