import * as React from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ShownVariable } from "@telephony/contracts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, margin: 0 },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What the PBX or its menu knows of a call, a line each; nothing where it knows nothing. */
export const ShownVariables: React.FC<{ variables: readonly ShownVariable[] }> = ({ variables }) => {
  const styles = useStyles();
  return variables.length === 0 ? null : (
    <dl className={styles.root}>
      {variables.map(({ label, value }, place) => (
        <React.Fragment key={place}>
          <dt className={styles.label}>
            <Caption1>
              <bdi>{label}</bdi>
            </Caption1>
          </dt>
          <dd className={styles.value}>
            <Caption1>
              <bdi>{value}</bdi>
            </Caption1>
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
};
