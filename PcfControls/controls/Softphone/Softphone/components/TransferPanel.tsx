import * as React from "react";
import { Button, Input, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage } from "@telephony/contracts";
import type { Commands } from "../hooks/useCommands";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalS) },
  wide: { flexGrow: 1, minWidth: "auto" },
});

export interface TransferPanelProps {
  call: CallMessage;
  commands: Commands;
  disabled: boolean;
}

/** Passes a call on: to a number, with or without asking first, or to the call that is held. */
export const TransferPanel: React.FC<TransferPanelProps> = ({ call, commands, disabled }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const [number, setNumber] = React.useState("");
  const held = useSelected((state) => state.calls.find((other) => other.state === "hold" && other.callKey !== call.callKey));
  const can = (name: AgentCommandName): boolean => call.allowed.includes(name);
  const toNumber = (name: AgentCommandName): void => void commands.run({ name, callKey: call.callKey, number: number.trim() });
  const withHeld = (name: AgentCommandName): void => void commands.run({ name, callKey: call.callKey, otherCallKey: held?.callKey ?? "" });
  const noNumber = disabled || !/\d/.test(number);
  return (
    <div role="group" aria-label={text("Call_Transfer")} className={styles.root}>
      {(can("transferBlind") || can("transferConsult")) && (
        <Input
          type="tel"
          autoComplete="off"
          aria-label={text("Call_TransferTo")}
          placeholder={text("Call_TransferTo")}
          value={number}
          onChange={(_event, data) => setNumber(data.value)}
        />
      )}
      <div className={styles.row}>
        {can("transferBlind") && (
          <Button className={styles.wide} appearance="primary" disabled={noNumber} onClick={() => toNumber("transferBlind")}>
            {text("Call_TransferBlind")}
          </Button>
        )}
        {can("transferConsult") && (
          <Button className={styles.wide} disabled={noNumber} onClick={() => toNumber("transferConsult")}>
            {text("Call_TransferConsult")}
          </Button>
        )}
        {can("transferComplete") && (
          <Button className={styles.wide} disabled={disabled} onClick={() => withHeld("transferComplete")}>
            {text("Call_TransferComplete")}
          </Button>
        )}
        {can("conference") && (
          <Button className={styles.wide} disabled={disabled} onClick={() => withHeld("conference")}>
            {text("Call_Conference")}
          </Button>
        )}
      </div>
    </div>
  );
};
