import { makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { webResourceAddress } from "./pageInput";

const useStyles = makeStyles({ frame: { width: "100%", height: "100%", border: "none", display: "block" } });

/** A web resource in a frame of its own; it reaches the Client API at `parent.Xrm`. */
export function WebResourceFrame({ name, data, query }: { name: string; data?: string; query?: string }): React.ReactElement {
  const styles = useStyles();
  const address = webResourceAddress(name, data);
  return <iframe className={styles.frame} title={name} src={query === undefined ? address : `${address}?${query}`} />;
}
