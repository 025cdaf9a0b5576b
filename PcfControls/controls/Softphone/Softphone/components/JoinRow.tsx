import * as React from "react";
import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage } from "@telephony/contracts";
import type { Commands } from "../hooks/useCommands";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalS) },
});

const joins = [
  { name: "swap", label: "Call_Swap" },
  { name: "transferComplete", label: "Call_TransferComplete" },
  { name: "conference", label: "Call_Conference" },
] as const;

/** What can be done with two calls. It stands on the card of the call that is talked in, not on that of the held one. */
export const JoinRow: React.FC<{ call: CallMessage; commands: Commands; disabled: boolean }> = ({ call, commands, disabled }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const others = useSelected((state) => state.calls);
  const held = others.find((other) => other.state === "hold" && other.callKey !== call.callKey);
  const isSecond = call.state === "hold" && others.some((other) => other.state === "talk" && other.callKey !== call.callKey);
  const possible = isSecond ? [] : joins.filter(({ name }) => call.allowed.includes(name));
  if (possible.length === 0) {
    return null;
  }
  const join = (name: AgentCommandName): void => void commands.run({ name, callKey: call.callKey, otherCallKey: held?.callKey ?? "" });
  return (
    <div className={styles.row}>
      {possible.map(({ name, label }) => (
        <Button key={name} size="small" className={line.wide} disabled={disabled} onClick={() => join(name)}>
          {text(label)}
        </Button>
      ))}
    </div>
  );
};
