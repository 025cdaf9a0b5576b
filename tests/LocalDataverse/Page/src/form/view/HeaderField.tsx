import { Text, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { CellDefinition } from "../../metadata/formDefinition";
import type { FormSession } from "../formSession";
import { displayText } from "../displayText";

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexDirection: "column",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: "16px",
    maxWidth: "200px",
  },
  label: { color: tokens.colorNeutralForeground3 },
});

/** A column in the form's header, to be read at a glance. */
export function HeaderField({ session, cell }: { session: FormSession; cell: CellDefinition }): React.ReactElement | null {
  const styles = useStyles();
  const control = session.model.controlOf(cell);
  const attribute = cell.control?.column === undefined ? undefined : session.model.attributes.get(cell.control.column);
  if (control === undefined || attribute === undefined || !control.visible) {
    return null;
  }
  const text = displayText(attribute);
  return (
    <div className={styles.field}>
      <Text truncate wrap={false}>
        {text === "" ? "---" : text}
      </Text>
      <Text size={200} className={styles.label}>
        {control.label}
      </Text>
    </div>
  );
}
