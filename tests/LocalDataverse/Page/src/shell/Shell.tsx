import { makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { DialogHost } from "../dialogs/DialogHost";
import { SidePaneHost } from "../panes/SidePaneHost";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { useObservable } from "../ui/useObservable";
import { AppHeader } from "./AppHeader";
import { GlobalNotificationBars } from "./GlobalNotificationBars";
import { PageView } from "./PageView";
import { SiteMapNavigation } from "./SiteMapNavigation";

const useStyles = makeStyles({
  shell: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground3 },
  body: { flexGrow: 1, minHeight: 0, display: "flex" },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
});

/** The whole app around the current page. A page inside a frame, or with `navbar=off`, comes without bars and panes. */
export function Shell(): React.ReactElement {
  const styles = useStyles();
  const { router } = useApp();
  const { chrome } = useObservable(router).current;
  const [hasNavigation, setNavigation] = React.useState(true);
  const isWhole = chrome.navbar && window.parent === window;
  return (
    <div className={styles.shell}>
      {chrome.navbar && <AppHeader onToggleNavigation={() => setNavigation(!hasNavigation)} />}
      <div className={styles.body}>
        {chrome.navbar && hasNavigation && <SiteMapNavigation />}
        <main className={styles.main}>
          <GlobalNotificationBars />
          <MainPage />
        </main>
        {isWhole && <SidePaneHost />}
      </div>
      {isWhole && <Docks />}
      <DialogHost />
    </div>
  );
}

/** What scripts of the host have put above the page. */
function Docks(): React.ReactElement {
  const { all } = useObservable(useApp().docks);
  return (
    <>
      {all.map((Dock, index) => (
        <ErrorBoundary key={index} what="panel">
          <Dock />
        </ErrorBoundary>
      ))}
    </>
  );
}

function MainPage(): React.ReactElement {
  const styles = useStyles();
  const { router } = useApp();
  const { current, visitNumber } = useObservable(router);
  const placement = React.useMemo(
    () => ({ kind: "main" as const, commandBar: current.chrome.commandBar, close: () => router.back() }),
    [current.chrome.commandBar, router],
  );
  return (
    <div className={styles.page}>
      <PageView key={visitNumber} page={current.page} placement={placement} />
    </div>
  );
}
