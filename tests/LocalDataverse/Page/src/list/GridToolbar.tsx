import { Button, Input, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text, makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import type { TableMetadata, ViewDescription } from "../metadata/types";
import { Command } from "../ui/CommandBar";
import { Icon } from "../ui/icons";
import { publicViews } from "./listState";
import type { RelatedTo } from "./listState";
import { newRowPage } from "./newRowPage";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    paddingTop: "8px",
    paddingBottom: "8px",
    paddingLeft: "12px",
    paddingRight: "12px",
    columnGap: "8px",
  },
  view: { fontSize: "18px", lineHeight: "24px", paddingLeft: "4px" },
  space: { flexGrow: 1 },
  search: { width: "240px" },
});

interface GridToolbarProps {
  table: TableMetadata;
  view: ViewDescription;
  hasViews: boolean;
  search: string;
  /** For related rows: New and Refresh beside the title. */
  actions?: { relation: RelatedTo; onRefresh: () => void };
  onView: (viewId: string) => void;
  onSearch: (search: string) => void;
}

/** The view's name, from which another is chosen, and the search box. */
export function GridToolbar(props: GridToolbarProps): React.ReactElement {
  const styles = useStyles();
  const { router } = useApp();
  const { table, view, actions } = props;
  return (
    <div className={styles.bar}>
      {props.hasViews ? <ViewSelector {...props} /> : <Text weight="semibold">{table.collectionName}</Text>}
      <span className={styles.space} />
      {actions !== undefined && (
        <>
          <Command icon="add" label={`New ${table.displayName}`} onRun={() => void router.navigate(newRowPage(table, actions.relation))} />
          <Command icon="refresh" label="Refresh" onRun={actions.onRefresh} />
        </>
      )}
      <QuickFind key={view.id} {...props} />
    </div>
  );
}

function ViewSelector({ table, view, onView }: GridToolbarProps): React.ReactElement {
  const styles = useStyles();
  return (
    <Menu checkedValues={{ view: [view.id] }} onCheckedValueChange={(_event, data) => onView(data.checkedItems[0] ?? view.id)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.view}
          icon={<Icon name="chevronDown" size={16} />}
          iconPosition="after"
          aria-label={`View: ${view.name}`}
        >
          {view.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {publicViews(table).map((candidate) => (
            <MenuItemRadio key={candidate.id} name="view" value={candidate.id}>
              {candidate.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function QuickFind({ search, onSearch, table }: GridToolbarProps): React.ReactElement {
  const styles = useStyles();
  const [text, setText] = React.useState(search);
  const clear = (): void => {
    setText("");
    onSearch("");
  };
  return (
    <Input
      className={styles.search}
      value={text}
      aria-label={`Search ${table.collectionName}`}
      placeholder="Filter by keyword"
      contentBefore={<Icon name="search" size={16} />}
      contentAfter={
        search === "" ? undefined : (
          <Button appearance="transparent" size="small" aria-label="Clear search" icon={<Icon name="close" size={14} />} onClick={clear} />
        )
      }
      onChange={(_event, data) => setText(data.value)}
      onBlur={() => text !== search && onSearch(text)}
      onKeyDown={(event) => event.key === "Enter" && onSearch(text)}
    />
  );
}
