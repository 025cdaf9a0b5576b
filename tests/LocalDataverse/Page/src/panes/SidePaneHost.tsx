import { Badge, Button, Text, Tooltip, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { PageView } from "../shell/PageView";
import { Icon } from "../ui/icons";
import { useObservable } from "../ui/useObservable";
import type { SidePane } from "./sidePanes";

const useStyles = makeStyles({
  host: {
    display: "flex",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  panes: { minWidth: 0 },
  hidden: { display: "none" },
  pane: { height: "100%", display: "flex", flexDirection: "column" },
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingLeft: "16px",
    paddingRight: "8px",
    height: "44px",
    flexShrink: 0,
  },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  switcher: {
    width: "44px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "8px",
    paddingTop: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { position: "relative" },
  badge: { position: "absolute", top: "-2px", right: "-2px", pointerEvents: "none" },
  image: { width: "20px", height: "20px" },
});

/** The panes at the right edge with their switcher; nothing while no script has made a pane. */
export function SidePaneHost(): React.ReactElement | null {
  const styles = useStyles();
  const { panes } = useApp();
  const watched = useObservable(panes);
  const shown = watched.getAllPanes().filter((pane) => !pane.hidden);
  const expanded = watched.state === 1;
  const selected = watched.getSelectedPane();
  if (shown.length === 0) {
    return null;
  }
  return (
    <aside className={styles.host} aria-label="Side panes">
      <div className={mergeClasses(styles.panes, !expanded && styles.hidden)} style={{ width: selected?.width }}>
        {shown.map((pane) => (
          <PaneContent key={pane.paneId} pane={pane} visible={expanded && pane === selected} />
        ))}
      </div>
      <div className={styles.switcher}>
        <Tooltip content={expanded ? "Collapse" : "Expand"} relationship="label">
          <Button
            appearance="subtle"
            icon={<Icon name={expanded ? "collapsePane" : "expandPane"} />}
            onClick={() => (panes.state = expanded ? 0 : 1)}
          />
        </Tooltip>
        {shown.map((pane) => (
          <PaneTab key={pane.paneId} pane={pane} selected={expanded && pane === selected} />
        ))}
      </div>
    </aside>
  );
}

// A pane that is not visible leaves the page unless it asked to be rendered always.
function PaneContent({ pane, visible }: { pane: SidePane; visible: boolean }): React.ReactElement | null {
  const styles = useStyles();
  const { page, visit } = pane.content;
  const placement = React.useMemo(() => ({ kind: "pane" as const, commandBar: true, close: () => pane.close() }), [pane]);
  if (!visible && !pane.alwaysRender) {
    return null;
  }
  return (
    <section className={mergeClasses(styles.pane, !visible && styles.hidden)} aria-label={pane.title} data-pane={pane.paneId}>
      {!pane.hideHeader && (
        <div className={styles.header}>
          <Text weight="semibold" size={400}>
            {pane.title}
          </Text>
          {pane.canClose && <Button appearance="subtle" aria-label="Close" icon={<Icon name="close" />} onClick={() => pane.close()} />}
        </div>
      )}
      <div className={styles.content}>{page !== undefined && <PageView key={visit} page={page} placement={placement} />}</div>
    </section>
  );
}

function PaneTab({ pane, selected }: { pane: SidePane; selected: boolean }): React.ReactElement {
  const styles = useStyles();
  const { panes } = useApp();
  const press = (): void => {
    if (selected) {
      panes.state = 0;
    } else {
      pane.select();
    }
  };
  const image = pane.imageSrc === undefined ? <Icon name="phone" /> : <img className={styles.image} src={pane.imageSrc} alt="" />;
  return (
    <span className={styles.tab}>
      <Tooltip content={pane.title === "" ? pane.paneId : pane.title} relationship="label" positioning="before">
        <Button appearance={selected ? "secondary" : "subtle"} aria-pressed={selected} icon={image} onClick={press} />
      </Tooltip>
      {pane.badge !== undefined && pane.badge !== false && (
        <Badge className={styles.badge} size="small" color="danger">
          {pane.badge === true ? "" : String(pane.badge)}
        </Badge>
      )}
    </span>
  );
}
