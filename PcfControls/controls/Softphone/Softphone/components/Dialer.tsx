import * as React from "react";
import { Button, ToggleButton, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { typedNumber } from "@telephony/contracts";
import { BackspaceIcon, KeypadIcon, PhoneIcon } from "@telephony/ui";
import { useCommands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";
import { DirectoryField } from "../directory/DirectoryField";
import type { Target } from "../directory/entries";
import { FailureBar } from "./FailureBar";
import { Keypad } from "./Keypad";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, ...shorthands.margin(0) },
  row: { position: "relative", display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  call: { minWidth: "auto", flexShrink: 0 },
});

interface Dialling {
  number: string;
  type: (typed: string) => void;
  /** Calls whom the agent has chosen. */
  call: (target: Target) => void;
  /** Calls the number that was typed, or says that it is none. */
  callTyped: (event: React.FormEvent) => void;
  disabled: boolean;
  failure: string;
  dismiss: () => void;
}

function useDialling(): Dialling {
  const text = useSoftphoneText();
  const [number, setNumber] = React.useState("");
  const { run, pending, failure, fail } = useCommands();
  const isLive = useIsLive();
  const canDial = useSelected((state) => state.connector?.pbxConnected === true && state.connector.capabilities.includes("dial"));
  const disabled = !isLive || !canDial || pending !== null;
  async function call(target: Target): Promise<void> {
    if (pending === null && (await run({ name: "dial", number: target.number.trim() }, target.record))) {
      setNumber("");
    }
  }
  return {
    number,
    type: (typed) => {
      setNumber(typed);
      fail("");
    },
    call: (target) => void call(target),
    callTyped: (event) => {
      event.preventDefault();
      if (typedNumber(number) === "") {
        fail(text("Directory_NoNumber", number.trim()));
      } else if (!disabled) {
        void call({ number, record: null });
      }
    },
    disabled,
    failure,
    dismiss: () => fail(""),
  };
}

/** Where the agent types a name or number, or keys one in, and calls. */
export const Dialer: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const [showsKeypad, setShowsKeypad] = React.useState(false);
  const { number, type, call, callTyped, disabled, failure, dismiss } = useDialling();
  const backspace = number !== "" && (
    <Button
      appearance="transparent"
      size="small"
      icon={<BackspaceIcon />}
      aria-label={text("Dialer_Backspace")}
      onClick={() => type(number.slice(0, -1))}
    />
  );
  return (
    <form aria-label={text("Dialer_Title")} className={styles.root} onSubmit={callTyped}>
      <div className={styles.row}>
        <DirectoryField
          label={text("Directory_Field")}
          value={number}
          onType={type}
          onChoose={call}
          floats
          contentAfter={backspace || undefined}
        />
        <ToggleButton
          icon={<KeypadIcon />}
          aria-label={text("Dialer_Keypad")}
          checked={showsKeypad}
          onClick={() => setShowsKeypad(!showsKeypad)}
        />
        <Button className={styles.call} appearance="primary" type="submit" icon={<PhoneIcon />} disabled={disabled || number.trim() === ""}>
          {text("Dialer_Call")}
        </Button>
      </div>
      {showsKeypad && (
        <Keypad
          label={text("Dialer_Keypad")}
          keyLabel={(key) => text("Dialer_Key", key)}
          disabled={false}
          onKey={(key) => type(number + key)}
        />
      )}
      <FailureBar failure={failure} onDismiss={dismiss} />
    </form>
  );
};
