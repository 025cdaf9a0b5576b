import * as React from "react";
import { Button, Input, ToggleButton, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { BackspaceIcon, KeypadIcon, PhoneIcon } from "@telephony/ui";
import { useCommands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";
import { FailureBar } from "./FailureBar";
import { Keypad } from "./Keypad";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, ...shorthands.margin(0) },
  row: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  number: { flexGrow: 1, minWidth: 0 },
  call: { minWidth: "auto", flexShrink: 0 },
});

/** A number without any digit cannot be called. */
function canBeCalled(number: string): boolean {
  return /\d/.test(number);
}

/** Where the agent types or keys in a number to call. */
export const Dialer: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const [number, setNumber] = React.useState("");
  const [showsKeypad, setShowsKeypad] = React.useState(false);
  const { run, pending, failure, fail } = useCommands();
  const isLive = useIsLive();
  const canDial = useSelected((state) => state.connector?.pbxConnected === true && state.connector.capabilities.includes("dial"));
  const disabled = !isLive || !canDial || pending !== null;

  async function call(event: React.FormEvent): Promise<void> {
    event.preventDefault();
    if (!disabled && canBeCalled(number) && (await run({ name: "dial", number: number.trim() }))) {
      setNumber("");
    }
  }
  const backspace = number !== "" && (
    <Button
      appearance="transparent"
      size="small"
      icon={<BackspaceIcon />}
      aria-label={text("Dialer_Backspace")}
      onClick={() => setNumber(number.slice(0, -1))}
    />
  );
  return (
    <form aria-label={text("Dialer_Title")} className={styles.root} onSubmit={(event) => void call(event)}>
      <div className={styles.row}>
        <Input
          className={styles.number}
          type="tel"
          autoComplete="off"
          aria-label={text("Dialer_Number")}
          placeholder={text("Dialer_Placeholder")}
          value={number}
          onChange={(_event, data) => setNumber(data.value)}
          contentAfter={backspace || undefined}
        />
        <ToggleButton
          icon={<KeypadIcon />}
          aria-label={text("Dialer_Keypad")}
          checked={showsKeypad}
          onClick={() => setShowsKeypad(!showsKeypad)}
        />
        <Button className={styles.call} appearance="primary" type="submit" icon={<PhoneIcon />} disabled={disabled || !canBeCalled(number)}>
          {text("Dialer_Call")}
        </Button>
      </div>
      {showsKeypad && (
        <Keypad
          label={text("Dialer_Keypad")}
          keyLabel={(key) => text("Dialer_Key", key)}
          disabled={false}
          onKey={(key) => setNumber(number + key)}
        />
      )}
      <FailureBar failure={failure} onDismiss={() => fail("")} />
    </form>
  );
};
