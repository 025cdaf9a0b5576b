import * as React from "react";
import { useApp } from "../appServices";
import { Icon, tableIcon } from "./icons";

/** The icon of a table, as the app's description names it. */
export function TableIcon({ table, size }: { table: string; size?: number }): React.ReactElement {
  const { metadata } = useApp();
  return <Icon name={tableIcon(table, metadata.findTable(table)?.icon)} size={size} />;
}
