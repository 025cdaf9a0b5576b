import * as React from "react";
import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;
const letters: Partial<Record<(typeof keys)[number], string>> = {
  "2": "ABC",
  "3": "DEF",
  "4": "GHI",
  "5": "JKL",
  "6": "MNO",
  "7": "PQRS",
  "8": "TUV",
  "9": "WXYZ",
  "0": "+",
};

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", ...shorthands.gap(tokens.spacingVerticalXS) },
  key: { minWidth: 0, height: "40px", ...shorthands.padding(0) },
  face: { display: "flex", flexDirection: "column", alignItems: "center", lineHeight: tokens.lineHeightBase200 },
  digit: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  letters: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase100 },
});

export interface KeypadProps {
  /** Name of the whole. */
  label: string;
  /** Name of one key for a screen reader, of what stands on it: "2 ABC". Whoever speaks to the page says what is seen. */
  keyLabel: (face: string) => string;
  disabled: boolean;
  onKey: (key: string) => void;
}

/** The twelve keys of a phone, which stand as on every phone where lines run from right to left, too. */
export const Keypad: React.FC<KeypadProps> = ({ label, keyLabel, disabled, onKey }) => {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} dir="ltr" className={styles.grid}>
      {keys.map((key) => {
        const face = [key, letters[key] ?? ""].filter((part) => part !== "").join(" ");
        return (
          <Button key={key} className={styles.key} disabled={disabled} aria-label={keyLabel(face)} onClick={() => onKey(key)}>
            <span className={styles.face} aria-hidden="true">
              <span className={styles.digit}>{key}</span>
              {letters[key] !== undefined && <span className={styles.letters}> {letters[key]}</span>}
            </span>
          </Button>
        );
      })}
    </div>
  );
};
