import * as React from "react";
import { Caption1, Text, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { useText } from "@telephony/ui";
import type { TextKey } from "../context/textKeys";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXS,
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    ...shorthands.padding(tokens.spacingVerticalXXXL, tokens.spacingHorizontalL),
  },
});

/** Says why there is no script, or why it cannot be shown; what can be done comes below. */
export const Nothing: React.FC<{ sentence: string; title?: string }> = ({ sentence, title, children }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  return (
    <div role="status" className={styles.root}>
      <Text weight="semibold" align="center">
        {title ?? text("Script_None")}
      </Text>
      <Caption1 align="center">{sentence}</Caption1>
      {children}
    </div>
  );
};
