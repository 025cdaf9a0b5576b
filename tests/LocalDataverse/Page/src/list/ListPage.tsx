import { makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import type { PageInput } from "../routing/pageInput";
import type { PagePlacement } from "../routing/pagePlacement";
import { RecordGrid } from "./RecordGrid";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  card: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    marginLeft: "16px",
    marginRight: "16px",
    marginBottom: "16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
    overflowY: "hidden",
  },
});

type ListPageInput = Extract<PageInput, { pageType: "entitylist" }>;

/** A table's list, one of its views at a time. */
export function ListPage({ page, placement }: { page: ListPageInput; placement: PagePlacement }): React.ReactElement {
  const styles = useStyles();
  const { metadata } = useApp();
  const table = metadata.table(page.entityName);
  return (
    <div className={styles.page}>
      <RecordGrid
        table={table}
        viewId={page.viewId}
        cardClass={styles.card}
        hasViews
        hasCommands={placement.commandBar}
        remembersView={placement.kind === "main"}
      />
    </div>
  );
}
