import * as React from "react";
import { Button, MessageBar, MessageBarBody, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage } from "@telephony/contracts";
import { owesOutcome } from "@telephony/hub-client";
import type { CommandRequest } from "@telephony/hub-client";
import type { Commands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { Countdown } from "./Countdown";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", ...shorthands.gap(tokens.spacingVerticalXS, tokens.spacingHorizontalS) },
});

/** By how much one press makes the wrap time longer. */
const extendSeconds = 30;

/** The wrap-up time that is left. */
const WrapClock: React.FC<{ call: CallMessage }> = ({ call }) => {
  const text = useSoftphoneText();
  const label = text("Wrap_Left");
  return (
    <Countdown
      endsOn={call.wrapEndsOn}
      leftSeconds={call.wrapLeftSeconds}
      wholeMs={Date.parse(call.wrapEndsOn ?? "") - Date.parse(call.stateSince)}
      label={label}
      caption={(left) => `${label} ${left}`}
    />
  );
};

const clockButtons: readonly { name: AgentCommandName; label: TextKey }[] = [
  { name: "pause", label: "Wrap_Pause" },
  { name: "resumeWrap", label: "Wrap_Resume" },
  { name: "extendWrap", label: "Wrap_Extend" },
];

export interface WrapBarProps {
  call: CallMessage;
  commands: Commands;
  /** True when the agent wanted to end the wrap-up of a call that has no outcome yet. */
  asks: boolean;
  onAsk: () => void;
}

/** How much of the wrap-up time is left, its clock, and how to end it. Only for a call that is over. */
export const WrapBar: React.FC<WrapBarProps> = ({ call, commands, asks, onAsk }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  const owes = useSelected((state) => owesOutcome(state, call));
  if (call.state !== "idle") {
    return null;
  }
  const disabled = !isLive || commands.pending !== null;
  const run = (request: Omit<CommandRequest, "callKey">): void => void commands.run({ ...request, callKey: call.callKey });
  const mustAnswer = call.waitsForOutcome || (asks && owes);
  const end = (): void => (owes && !mustAnswer ? onAsk() : run({ name: "endWrap" }));
  return (
    <div className={styles.root}>
      {!call.waitsForOutcome && <WrapClock call={call} />}
      {mustAnswer && (
        <div role={call.waitsForOutcome ? undefined : "alert"}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text("Wrap_NeedsOutcome")}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      <div className={styles.row}>
        {clockButtons
          .filter(({ name }) => call.allowed.includes(name))
          .map(({ name, label }) => (
            <Button
              key={name}
              size="small"
              className={line.button}
              disabled={disabled}
              onClick={() => run(name === "extendWrap" ? { name, seconds: extendSeconds } : { name })}
            >
              {text(label, extendSeconds)}
            </Button>
          ))}
        {call.allowed.includes("endWrap") && (
          <Button size="small" appearance={mustAnswer ? "secondary" : "primary"} className={line.wide} disabled={disabled} onClick={end}>
            {text(mustAnswer ? "Wrap_ForceEnd" : "Wrap_End")}
          </Button>
        )}
      </div>
    </div>
  );
};
