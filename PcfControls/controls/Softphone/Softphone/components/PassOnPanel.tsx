import * as React from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { typedNumber } from "@telephony/contracts";
import type { CallMessage } from "@telephony/contracts";
import type { Commands } from "../hooks/useCommands";
import { useSoftphoneText } from "../context/softphoneContext";
import { DirectoryField } from "../directory/DirectoryField";
import type { Target } from "../directory/entries";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
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
  async function send(target: Target): Promise<void> {
    if (
      commands.pending === null &&
      (await commands.run({ name: way, callKey: call.callKey, number: target.number.trim() }, target.record))
    ) {
      onDone();
    }
  }
  function sendTyped(event: React.FormEvent): void {
    event.preventDefault();
    if (typedNumber(number) === "") {
      commands.fail(text("Directory_NoNumber", number.trim()));
    } else {
      void send({ number, record: null });
    }
  }
  return (
    <form aria-label={text(words[way].title)} className={styles.root} style={{ margin: 0 }} onSubmit={sendTyped}>
      <DirectoryField
        label={text(words[way].field)}
        value={number}
        onType={(typed) => {
          setNumber(typed);
          commands.fail("");
        }}
        onChoose={(target) => void send(target)}
        floats={false}
      />
      {/* The field keeps the focus while the button is pressed: without it the list would go, and the button from under the mouse. */}
      <Button
        className={line.button}
        type="submit"
        appearance="primary"
        disabled={disabled || number.trim() === ""}
        onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
      >
        {text(words[way].button)}
      </Button>
    </form>
  );
};
