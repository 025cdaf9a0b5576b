import * as React from "react";
import { Caption1, Input, makeStyles, tokens, useId } from "@fluentui/react-components";
import { looksLikeNumber } from "@telephony/hub-client";
import { useText } from "@telephony/ui";
import type { TextKey } from "../context/textKeys";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
  notice: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

export interface NumberInputProps {
  label: string;
  /** As it is stored. */
  value: string;
  /** As it is shown while nobody types. */
  shown: string;
  onChange: (text: string) => void;
}

/** Takes a number as it is typed, and says so when it looks like none. Who leaves the field sees it formatted. */
export const NumberInput: React.FC<NumberInputProps> = ({ label, value, shown, onChange }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const noticeId = useId("notice");
  const [typed, setTyped] = React.useState<string | null>(null);
  const isOdd = !looksLikeNumber(typed ?? value);
  const change = (next: string): void => {
    setTyped(next);
    onChange(next);
  };
  return (
    <div>
      <Input
        className={styles.input}
        input={{ dir: "ltr" }}
        appearance="filled-darker"
        type="tel"
        autoComplete="off"
        aria-label={label}
        aria-describedby={isOdd ? noticeId : undefined}
        placeholder={text("Number_Empty")}
        value={typed ?? shown}
        onFocus={() => setTyped(value)}
        onBlur={() => setTyped(null)}
        onChange={(_event, data) => change(data.value)}
      />
      {isOdd && (
        <Caption1 block id={noticeId} role="status" className={styles.notice}>
          {text("Number_Odd")}
        </Caption1>
      )}
    </div>
  );
};
