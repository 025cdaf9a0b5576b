import * as React from "react";
import { Button, Caption1, Text, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage } from "@telephony/contracts";
import { useNow, useTelephony } from "@telephony/hub-client";
import type { TelephonySession } from "@telephony/hub-client";
import { HangUpIcon, HoldIcon, PhoneIcon, ResumeIcon, RunningTime, StateBadge, formatDuration, useText } from "@telephony/ui";
import type { Host } from "../context/paneContext";
import type { TextKey } from "../context/textKeys";
import { useCommand } from "../hooks/useCommand";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    ...shorthands.padding(tokens.spacingVerticalS, tokens.spacingHorizontalM),
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", ...shorthands.gap(tokens.spacingVerticalXS, tokens.spacingHorizontalS) },
  name: { minWidth: 0, flexGrow: 1, ...shorthands.overflow("hidden"), textOverflow: "ellipsis", whiteSpace: "nowrap" },
  button: { minWidth: "fit-content", whiteSpace: "nowrap" },
});

interface CallButton {
  name: AgentCommandName;
  label: TextKey;
  icon: React.ReactElement;
}

/** How long the call is in its state, or what is left of the wrap-up. */
const CallTime: React.FC<{ call: CallMessage; clockOffsetMs: number }> = ({ call, clockOffsetMs }) => {
  const text = useText<TextKey>();
  const now = useNow() + clockOffsetMs;
  const leftMs =
    typeof call.wrapLeftSeconds === "number" ? call.wrapLeftSeconds * 1000 : call.wrapEndsOn ? Date.parse(call.wrapEndsOn) - now : null;
  return leftMs === null ? (
    <RunningTime since={call.stateSince} clockOffsetMs={clockOffsetMs} label={text("Pane_InState")} />
  ) : (
    <Caption1>{text("Pane_WrapLeft", formatDuration(leftMs))}</Caption1>
  );
};

/** Who was on the line when the call was last seen: it is named after its end, too. */
function useTitle(call: CallMessage | null, label: string): string {
  const last = React.useRef("");
  last.current = call === null ? last.current : call.customerName || call.callerName || call.phoneNumber;
  return last.current || label;
}

/** What an agent needs of the phone while the softphone's pane is covered; everything else is there. */
function buttonsOf(call: CallMessage): CallButton[] {
  const isHeld = call.state === "hold";
  const buttons: CallButton[] = [
    { name: "holdResume", label: isHeld ? "Pane_Resume" : "Pane_Hold", icon: isHeld ? <ResumeIcon /> : <HoldIcon /> },
    { name: "release", label: "Pane_HangUp", icon: <HangUpIcon /> },
  ];
  return call.state === "idle" ? [] : buttons.filter(({ name }) => call.allowed.includes(name));
}

export interface CallBarProps {
  session: TelephonySession;
  host: Host;
  /** Null when the call is over. */
  call: CallMessage | null;
  callKey: string;
  /** What the call's queue or number is called. */
  label: string;
}

/** Who is on the line and the way back to the softphone: of the app's side panes only one is to be seen. */
export const CallBar: React.FC<CallBarProps> = ({ session, host, call, callKey, label }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const command = useCommand(session);
  const clockOffsetMs = useTelephony(session, (state) => state.clockOffsetMs);
  const isLive = useTelephony(session, (state) => state.connection.phase === "connected");
  const title = useTitle(call, label);
  return (
    <div className={styles.root} role="group" aria-label={text("Pane_Call", title)} tabIndex={-1} data-cts-script={callKey}>
      <div className={styles.row}>
        <Text weight="semibold" className={styles.name} title={title}>
          <bdi>{title}</bdi>
        </Text>
        {call !== null && <StateBadge state={call.state} label={text(`CallState_${call.state}`)} />}
        {call !== null && <CallTime call={call} clockOffsetMs={clockOffsetMs} />}
      </div>
      <div className={styles.row}>
        {call !== null &&
          buttonsOf(call).map(({ name, label: key, icon }) => (
            <Button
              key={name}
              size="small"
              className={styles.button}
              icon={icon}
              disabled={!isLive || command.isPending}
              onClick={() => void command.run({ name, callKey })}
            >
              {text(key)}
            </Button>
          ))}
        <Button size="small" appearance="subtle" className={styles.button} icon={<PhoneIcon />} onClick={host.showSoftphone}>
          {text("Pane_Softphone")}
        </Button>
      </div>
      {command.failure !== "" && <Notice intent="error" sentence={command.failure} />}
    </div>
  );
};
