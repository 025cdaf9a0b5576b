import * as React from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import { useCommands } from "../hooks/useCommands";
import { useIsLive, useSoftphoneText } from "../context/softphoneContext";
import { FailureBar } from "./FailureBar";
import { Keypad } from "./Keypad";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  sent: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  digits: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, letterSpacing: "1px" },
});

export interface TonePadProps {
  call: CallMessage;
  /** What was sent into this call so far. */
  sent: string;
  onSent: (key: string) => void;
}

/** Keys whose tones go into the call, with what was sent. Its commands are its own: while one is under way the call can be held and hung up. */
export const TonePad: React.FC<TonePadProps> = ({ call, sent, onSent }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  const { run, failure, fail } = useCommands();
  const press = (digits: string): void => {
    onSent(digits);
    void run({ name: "sendDtmf", callKey: call.callKey, digits });
  };
  return (
    <div className={styles.root}>
      <Caption1 as="p" role="status" className={styles.sent} style={{ margin: 0 }}>
        {sent !== "" && (
          <>
            {text("Call_SentTones")} <bdi className={styles.digits}>{sent}</bdi>
          </>
        )}
      </Caption1>
      <Keypad label={text("Call_Keypad")} keyLabel={(face) => text("Call_SendTone", face)} disabled={!isLive} onKey={press} />
      <FailureBar failure={failure} onDismiss={() => fail("")} />
    </div>
  );
};
