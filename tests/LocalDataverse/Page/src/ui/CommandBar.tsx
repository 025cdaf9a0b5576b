import { Button, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "./icons";
import type { IconName } from "./icons";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: "4px",
    minHeight: "40px",
    marginTop: "8px",
    marginLeft: "16px",
    marginRight: "16px",
    marginBottom: "8px",
    paddingLeft: "8px",
    paddingRight: "8px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  command: { fontWeight: tokens.fontWeightRegular, minWidth: "auto" },
});

/** The white bar of commands above a list or a form. */
export function CommandBar({ children }: { children: React.ReactNode }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="toolbar" aria-label="Commands">
      {children}
    </div>
  );
}

/** One command of the bar. */
export function Command(props: { icon: IconName; label: string; disabled?: boolean; onRun: () => void }): React.ReactElement {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      className={styles.command}
      icon={<Icon name={props.icon} />}
      disabled={props.disabled}
      onClick={props.onRun}
    >
      {props.label}
    </Button>
  );
}
