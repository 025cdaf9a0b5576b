import { Avatar, Tab, TabList, Text, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { FormSession } from "../formSession";
import { HeaderField } from "./HeaderField";
import { relatedTabId, relatedTables } from "./relatedTables";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
    paddingTop: "12px",
    paddingLeft: "16px",
    paddingRight: "16px",
  },
  row: { display: "flex", alignItems: "center", columnGap: "12px" },
  names: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  title: { overflowWrap: "anywhere", margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  fields: { display: "flex", columnGap: "24px" },
  tabs: { marginLeft: "-10px", marginTop: "4px", overflowX: "auto" },
});

/** The card with the row's name, the header's columns and the tabs. */
export function FormHeader({ session }: { session: FormSession }): React.ReactElement {
  const styles = useStyles();
  const { model } = session;
  const title = model.primaryName === "" ? `New ${model.table.displayName}` : model.primaryName;
  return (
    <header className={styles.card}>
      <div className={styles.row}>
        <Avatar name={title} size={40} color="colorful" shape={model.table.logicalName === "contact" ? "circular" : "square"} aria-hidden />
        <div className={styles.names}>
          <Text as="h1" size={500} weight="semibold" className={styles.title}>
            {title}
            {!model.isNew && (
              <Text size={300} className={styles.quiet}>
                {model.isDirty ? " - Unsaved" : " - Saved"}
              </Text>
            )}
          </Text>
          <Text size={200} className={styles.quiet}>
            {`${model.table.displayName} · ${model.form.name}`}
          </Text>
        </div>
        <div className={styles.fields}>
          {model.form.header.map((cell) => (
            <HeaderField key={cell.id} session={session} cell={cell} />
          ))}
        </div>
      </div>
      <FormTabs session={session} />
    </header>
  );
}

function FormTabs({ session }: { session: FormSession }): React.ReactElement {
  const styles = useStyles();
  const { model, app } = session;
  const related = model.isNew ? [] : relatedTables(app.metadata, model.table);
  const select = (id: unknown): void => model.change(() => (model.selectedTab = String(id)));
  return (
    <TabList className={styles.tabs} selectedValue={model.selectedTab} onTabSelect={(_event, data) => select(data.value)}>
      {model.tabs
        .filter((tab) => tab.visible)
        .map((tab) => (
          <Tab key={tab.definition.id} value={tab.definition.id}>
            {tab.label}
          </Tab>
        ))}
      {related.map((relation) => (
        <Tab key={relatedTabId(relation)} value={relatedTabId(relation)}>
          {relation.label}
        </Tab>
      ))}
    </TabList>
  );
}
