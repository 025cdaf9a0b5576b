import * as React from "react";
import { useApp } from "../appServices";
import { CustomCommands, commandLocations } from "../commands/CustomCommands";
import type { TableMetadata } from "../metadata/types";
import { Command, CommandBar } from "../ui/CommandBar";
import type { GridControl } from "./gridControl";
import type { RelatedTo } from "./listState";
import { newRowPage } from "./newRowPage";

interface ListCommandBarProps {
  table: TableMetadata;
  selectedCount: number;
  relation?: RelatedTo;
  onRefresh: () => void;
  onDelete: () => Promise<void>;
  /** The list as scripts see it. */
  control: () => GridControl;
}

/** New, Delete and Refresh above a list, and what solutions add. */
export function ListCommandBar(props: ListCommandBarProps): React.ReactElement {
  const { router, dialogs } = useApp();
  const { table, selectedCount, onDelete } = props;
  const deleteAfterAsking = async (): Promise<void> => {
    const what = selectedCount === 1 ? `this ${table.displayName.toLowerCase()}` : `these ${selectedCount} rows`;
    const confirmed = await dialogs.ask({
      title: "Delete",
      text: `Do you want to delete ${what}? This cannot be undone.`,
      choices: [
        { label: "Delete", answer: true, primary: true },
        { label: "Cancel", answer: false },
      ],
      dismissed: false,
    });
    if (confirmed) {
      await onDelete();
    }
  };
  return (
    <CommandBar>
      <Command icon="add" label="New" onRun={() => void router.navigate(newRowPage(table, props.relation))} />
      <Command icon="remove" label="Delete" disabled={selectedCount === 0} onRun={() => void deleteAfterAsking()} />
      <Command icon="refresh" label="Refresh" onRun={props.onRefresh} />
      <CustomCommands table={table.logicalName} location={commandLocations.list} control={props.control} />
    </CommandBar>
  );
}
