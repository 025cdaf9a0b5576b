import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import type { SiteMapSubArea } from "../metadata/types";
import { formatPlace } from "../routing/pageInput";
import type { PageInput } from "../routing/pageInput";
import { Icon } from "../ui/icons";
import { TableIcon } from "../ui/TableIcon";
import { useObservable } from "../ui/useObservable";
import { subAreaPage } from "./subAreaPage";

const useStyles = makeStyles({
  nav: {
    width: "208px",
    flexShrink: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "8px",
    paddingBottom: "64px",
  },
  group: { display: "block", paddingLeft: "16px", paddingTop: "16px", paddingBottom: "4px", color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  link: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    height: "36px",
    paddingLeft: "12px",
    marginLeft: "4px",
    marginRight: "8px",
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: "3px solid transparent",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground4Hover },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeftColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The left navigation, made from the app's site map. */
export function SiteMapNavigation(): React.ReactElement {
  const styles = useStyles();
  const { metadata, router } = useApp();
  const { page } = useObservable(router).current;
  const groups = metadata.siteMap.areas.flatMap((area) => area.groups);
  return (
    <nav className={styles.nav} aria-label="Site map">
      {groups.map((group, index) => (
        <section key={index}>
          <Text as="h2" size={200} weight="semibold" className={styles.group} style={{ margin: 0 }}>
            {group.title}
          </Text>
          <ul className={styles.list}>
            {group.subareas.map((subArea, position) => (
              <li key={position}>
                <SubAreaLink subArea={subArea} current={page} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function SubAreaLink({ subArea, current }: { subArea: SiteMapSubArea; current: PageInput }): React.ReactElement {
  const styles = useStyles();
  const { router, metadata } = useApp();
  const page = subAreaPage(subArea);
  const isCurrent = isSamePlace(page, current, subAreaPage(metadata.siteMap.areas[0]?.groups[0]?.subareas[0]));
  const open = (event: React.MouseEvent): void => {
    event.preventDefault();
    void router.navigate(page);
  };
  return (
    <a
      className={mergeClasses(styles.link, isCurrent && styles.current)}
      href={formatPlace({ page, chrome: router.current.chrome })}
      onClick={open}
      aria-current={isCurrent ? "page" : undefined}
    >
      {page.pageType === "entitylist" ? <TableIcon table={page.entityName} /> : <Icon name="home" />}
      {subArea.title}
    </a>
  );
}

function isSamePlace(page: PageInput, current: PageInput, home: PageInput): boolean {
  const shown = current.pageType === "home" ? home : current;
  if (page.pageType === "webresource") {
    return shown.pageType === "webresource" && shown.webresourceName === page.webresourceName;
  }
  const table = shown.pageType === "entitylist" || shown.pageType === "entityrecord" ? shown.entityName : undefined;
  return page.pageType === "entitylist" && page.entityName === table;
}
