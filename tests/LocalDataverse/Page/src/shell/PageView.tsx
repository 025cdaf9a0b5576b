import * as React from "react";
import { useApp } from "../appServices";
import { FormPage } from "../form/view/FormPage";
import { ListPage } from "../list/ListPage";
import type { PageInput } from "../routing/pageInput";
import type { PagePlacement } from "../routing/pagePlacement";
import { WebResourceFrame } from "../routing/WebResourceFrame";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { subAreaPage } from "./subAreaPage";

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
