import { makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { FormPage } from "../form/view/FormPage";
import { ListPage } from "../list/ListPage";
import type { PageInput } from "../routing/pageInput";
import { webResourceAddress } from "../routing/pageInput";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { subAreaPage } from "./subAreaPage";

/** What holds a page: the main area has bars and an address, a pane and a dialog have neither. */
export interface PagePlacement {
  kind: "main" | "pane" | "dialog";
  commandBar: boolean;
  /** Leaves the page. */
  close: () => void;
}

const useStyles = makeStyles({ frame: { width: "100%", height: "100%", border: "none", display: "block" } });

/** Shows a page of any type. */
export function PageView({ page, placement }: { page: PageInput; placement: PagePlacement }): React.ReactElement {
  return (
    <ErrorBoundary what="page">
      <PageOfType page={page} placement={placement} />
    </ErrorBoundary>
  );
}

function PageOfType({ page, placement }: { page: PageInput; placement: PagePlacement }): React.ReactElement {
  const { metadata } = useApp();
  switch (page.pageType) {
    case "entityrecord":
      return <FormPage page={page} placement={placement} />;
    case "entitylist":
      return <ListPage page={page} placement={placement} />;
    case "webresource":
      return <WebResourceFrame name={page.webresourceName} data={page.data} />;
    case "home": {
      const first = subAreaPage(metadata.siteMap.areas[0]?.groups[0]?.subareas[0]);
      return first.pageType === "home" ? <p>The app has no pages.</p> : <PageOfType page={first} placement={placement} />;
    }
  }
}

/** A web resource in a frame of its own; it reaches the Client API at `parent.Xrm`. */
export function WebResourceFrame({ name, data, query }: { name: string; data?: string; query?: string }): React.ReactElement {
  const styles = useStyles();
  const address = webResourceAddress(name, data);
  return <iframe className={styles.frame} title={name} src={query === undefined ? address : `${address}?${query}`} />;
}
