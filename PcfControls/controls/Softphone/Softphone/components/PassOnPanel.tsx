import * as React from "react";
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import type { Commands } from "../hooks/useCommands";
import { useSoftphoneText } from "../context/softphoneContext";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  number: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
});

/** Asks somebody about the call, or passes it on without asking. */
export type PassOn = "transferConsult" | "transferBlind";

const words = {
  transferConsult: { field: "Call_ConsultWith", button: "Call_TransferConsult", title: "Call_Consult" },
  transferBlind: { field: "Call_TransferTo", button: "Call_TransferBlind", title: "Call_Transfer" },
} as const;

export interface PassOnPanelProps {
  way: PassOn;
  call: CallMessage;
  commands: Commands;
  disabled: boolean;
  onDone: () => void;
}

/** Where the agent says who is asked, or who gets the call. */
export const PassOnPanel: React.FC<PassOnPanelProps> = ({ way, call, commands, disabled, onDone }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const [number, setNumber] = React.useState("");
  const isReady = !disabled && /\d/.test(number);
  async function send(event: React.FormEvent): Promise<void> {
    event.preventDefault();
    if (isReady && (await commands.run({ name: way, callKey: call.callKey, number: number.trim() }))) {
      onDone();
    }
  }
  return (
    <form aria-label={text(words[way].title)} className={styles.root} style={{ margin: 0 }} onSubmit={(event) => void send(event)}>
      <Input
        className={styles.number}
        type="tel"
        autoComplete="off"
        aria-label={text(words[way].field)}
        placeholder={text(words[way].field)}
        value={number}
        onChange={(_event, data) => setNumber(data.value)}
      />
      <Button className={line.button} type="submit" appearance="primary" disabled={!isReady}>
        {text(words[way].button)}
      </Button>
    </form>
  );
};
