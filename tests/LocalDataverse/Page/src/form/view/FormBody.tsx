import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import { RecordGrid } from "../../list/RecordGrid";
import type { FormSession } from "../formSession";
import type { FormSection, FormTab } from "../formModel";
import { FormSectionView } from "./FormSectionView";
import { relatedTabId, relatedTables } from "./relatedTables";

const useStyles = makeStyles({
  tab: {
    display: "grid",
    columnGap: "12px",
    rowGap: "12px",
    alignItems: "start",
    "@container (max-width: 600px)": { display: "flex", flexDirection: "column", alignItems: "stretch" },
  },
  column: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
  hidden: { display: "none" },
  related: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
    padding: "8px",
  },
});

/** The form's tabs, of which one is shown, and the lists of related rows. */
export function FormBody({ session }: { session: FormSession }): React.ReactElement {
  const styles = useStyles();
  const { model, app } = session;
  const relation = relatedTables(app.metadata, model.table).find((candidate) => relatedTabId(candidate) === model.selectedTab);
  return (
    <>
      {model.tabs
        .filter((tab) => tab.visible)
        .map((tab) => (
          <TabView key={tab.definition.id} session={session} tab={tab} />
        ))}
      {relation !== undefined && model.recordId !== undefined && (
        <section className={styles.related} aria-label={relation.label}>
          <RecordGrid
            table={relation.table}
            relation={{
              column: relation.column.logicalName,
              id: model.recordId,
              name: model.primaryName,
              entityType: model.table.logicalName,
            }}
          />
        </section>
      )}
    </>
  );
}

// Tabs that are not shown stay on the page, so that controls on them keep what they are doing.
function TabView({ session, tab }: { session: FormSession; tab: FormTab }): React.ReactElement {
  const styles = useStyles();
  const columns = tab.definition.columns.filter((column) => column.sections.length > 0);
  const shares = columns.map((column) => `minmax(0, ${Number.parseFloat(column.width) || 100}fr)`).join(" ");
  const visible = (section: FormSection): boolean => section.visible;
  return (
    <div
      className={mergeClasses(styles.tab, session.model.selectedTab !== tab.definition.id && styles.hidden)}
      style={{ gridTemplateColumns: shares }}
      role="tabpanel"
      aria-label={tab.label}
    >
      {columns.map((column, index) => (
        <div key={index} className={styles.column}>
          {tab.sections
            .filter((section) => column.sections.includes(section.definition))
            .filter(visible)
            .map((section) => (
              <FormSectionView key={section.definition.id} session={session} section={section} />
            ))}
        </div>
      ))}
    </div>
  );
}
