import * as React from "react";
import { Avatar, Caption1, Subtitle2, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { SettingsButton } from "../ringing/SettingsButton";
import { AgentStateMenu } from "./AgentStateMenu";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  names: { display: "flex", flexDirection: "column", minWidth: 0 },
  line: { whiteSpace: "nowrap", textOverflow: "ellipsis", ...shorthands.overflow("hidden") },
  extension: { color: tokens.colorNeutralForeground3 },
});

/** Who is signed in, at which phone, in which state. */
export const AgentHeader: React.FC<{ extension: string }> = ({ extension }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const context = useSelected((state) => state.context);
  const agent = useSelected((state) => state.agent);
  const name = context?.agent.name ?? text("Agent_Unknown");
  const phone = agent?.extension ?? context?.agent.extension ?? extension;
  return (
    <header className={styles.root}>
      <Avatar name={context?.agent.name} color="colorful" size={36} aria-hidden="true" />
      <div className={styles.names}>
        <Subtitle2 as="h2" className={styles.line} style={{ margin: 0 }} title={name}>
          {name}
        </Subtitle2>
        <Caption1 className={mergeClasses(styles.line, styles.extension)}>{text("Agent_Extension", phone)}</Caption1>
      </div>
      <AgentStateMenu />
      <SettingsButton />
    </header>
  );
};
