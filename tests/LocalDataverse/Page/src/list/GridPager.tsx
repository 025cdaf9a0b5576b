import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { RowPage } from "../data/webApi";
import { Icon } from "../ui/icons";
import { pageSize } from "./listState";
import type { ListState } from "./listState";

const useStyles = makeStyles({
  pager: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "40px",
    paddingLeft: "16px",
    paddingRight: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
});

interface GridPagerProps {
  page: RowPage | undefined;
  state: ListState;
  onPage: (page: number, cookie: string | undefined) => void;
}

/** Which rows are shown, and the buttons that turn the page. */
export function GridPager({ page, state, onPage }: GridPagerProps): React.ReactElement {
  const styles = useStyles();
  const count = page?.rows.length ?? 0;
  const first = (state.page - 1) * pageSize + 1;
  const more = page?.moreRows === true;
  const text = count === 0 ? "Rows: 0" : `Rows: ${first} - ${first + count - 1}${more ? " of more" : ""}`;
  return (
    <div className={styles.pager}>
      <Text size={200}>{text}</Text>
      <span>
        <Button
          appearance="subtle"
          aria-label="Previous page"
          icon={<Icon name="chevronLeft" />}
          disabled={state.page === 1}
          onClick={() => onPage(state.page - 1, state.cookies[state.page - 1])}
        />
        <Text size={200}>{`Page ${state.page}`}</Text>
        <Button
          appearance="subtle"
          aria-label="Next page"
          icon={<Icon name="chevronRight" />}
          disabled={!more}
          onClick={() => onPage(state.page + 1, page?.pagingCookie)}
        />
      </span>
    </div>
  );
}
