import * as React from "react";
import { Button, Caption1, Switch, makeStyles, mergeClasses, shorthands, tokens, useId } from "@fluentui/react-components";
import { useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { useSingleLine } from "./singleLine.styles";
import { shortcutKeys } from "../shortcuts/shortcuts";
import type { ShortcutName } from "../shortcuts/shortcuts";
import { useShortcutsChoice } from "../shortcuts/ShortcutsProvider";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  open: { color: tokens.colorNeutralForeground2 },
  list: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignSelf: "stretch",
    ...shorthands.gap(tokens.spacingVerticalXXS, tokens.spacingHorizontalS),
    ...shorthands.margin(0),
    ...shorthands.padding(0, tokens.spacingHorizontalS),
  },
  keys: { ...shorthands.margin(0), fontFamily: tokens.fontFamilyMonospace },
  hint: { color: tokens.colorNeutralForeground2, ...shorthands.padding(0, tokens.spacingHorizontalS) },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
});

const lines: readonly [ShortcutName, TextKey][] = [
  ["answer", "Call_Answer"],
  ["holdResume", "Shortcuts_HoldResume"],
  ["notes", "Notes_Label"],
  ["release", "Call_HangUp"],
];

/** Says which keys do what, and lets the agent do without them. */
export const ShortcutsPanel: React.FC = () => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const id = useId("shortcuts");
  const [isOpen, setIsOpen] = React.useState(false);
  const { isOn, choose } = useShortcutsChoice();
  return (
    <div className={styles.root}>
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(line.button, styles.open)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text("Shortcuts_Title")}
      </Button>
      {isOpen && (
        <div id={id} role="group" aria-label={text("Shortcuts_Title")} className={styles.root}>
          <Switch label={text("Shortcuts_On")} checked={isOn} onChange={(_event, { checked }) => choose(checked)} />
          <dl className={styles.list}>
            {lines.map(([name, label]) => (
              <React.Fragment key={name}>
                <dt>{text(label)}</dt>
                <dd className={mergeClasses(styles.keys, line.text, !isOn && styles.off)}>
                  <kbd dir="ltr">{text("Shortcuts_Keys", shortcutKeys[name])}</kbd>
                </dd>
              </React.Fragment>
            ))}
          </dl>
          <Caption1 className={styles.hint}>{text("Shortcuts_Hint")}</Caption1>
        </div>
      )}
    </div>
  );
};
