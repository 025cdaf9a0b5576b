import { Text, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { FormSection } from "../formModel";
import type { FormSession } from "../formSession";
import { FormCell } from "./FormCell";

const useStyles = makeStyles({
  section: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
    paddingTop: "12px",
    paddingBottom: "16px",
    paddingLeft: "16px",
    paddingRight: "16px",
  },
  title: { display: "block", marginTop: 0, marginBottom: "12px" },
  cells: { display: "grid", columnGap: "24px", rowGap: "8px" },
});

/** A section: a card with its cells in rows. */
export function FormSectionView({ session, section }: { session: FormSession; section: FormSection }): React.ReactElement {
  const styles = useStyles();
  const { columnCount, rows, showLabel } = section.definition;
  return (
    <section className={styles.section} aria-label={section.label}>
      {showLabel && section.label !== "" && (
        <Text as="h2" size={300} weight="semibold" className={styles.title}>
          {section.label}
        </Text>
      )}
      <div className={styles.cells} style={{ gridTemplateColumns: `repeat(${columnCount}, minmax(0, 1fr))` }}>
        {rows
          .flat()
          .map((cell, index) =>
            cell.control === undefined ? (
              <span key={index} style={{ gridColumn: `span ${cell.colSpan}` }} />
            ) : (
              <FormCell key={index} session={session} cell={cell} />
            ),
          )}
      </div>
    </section>
  );
}
