import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { LookupValue } from "../../data/rowValues";
import { Icon } from "../../ui/icons";
import { TableIcon } from "../../ui/TableIcon";
import type { EditorProps } from "./editorProps";
import { enter } from "./editorProps";
import { LookupSearch } from "./LookupSearch";
import { ReadOnlyText } from "./ReadOnlyText";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "4px",
    rowGap: "4px",
    minHeight: "32px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    paddingLeft: "8px",
    paddingRight: "4px",
  },
  chip: { display: "flex", alignItems: "center", columnGap: "6px", minWidth: 0, maxWidth: "100%" },
  name: { overflowX: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  clear: { minWidth: "24px", height: "24px", padding: 0 },
});

/** One reference to a row of another table, or several for the parties of an activity. */
export function LookupEditor(props: EditorProps): React.ReactElement {
  const styles = useStyles();
  const { attribute, disabled, id } = props;
  const values = (attribute.value as LookupValue[] | null) ?? [];
  const isFull = attribute.kind === "lookup" && values.length > 0;
  if (disabled && values.length === 0) {
    return <ReadOnlyText {...props} />;
  }
  const remove = (removed: LookupValue): void =>
    enter(
      props,
      values.filter((value) => value !== removed),
    );
  return (
    <div className={styles.editor}>
      {values.map((value, index) => (
        <Chip key={`${value.id} ${index}`} {...props} value={value} onRemove={() => remove(value)} />
      ))}
      {!isFull && !disabled && <LookupSearch {...props} id={id} onChoose={(value) => enter(props, [...values, value])} />}
    </div>
  );
}

function Chip(props: EditorProps & { value: LookupValue; onRemove: () => void }): React.ReactElement {
  const styles = useStyles();
  const { session, value, disabled, onRemove } = props;
  const name = value.name === "" ? "(no name)" : value.name;
  const open = (event: React.MouseEvent): void => {
    event.preventDefault();
    void session.app.router.navigate({ pageType: "entityrecord", entityName: value.entityType, entityId: value.id });
  };
  const known = value.id !== "" && session.app.metadata.findTable(value.entityType) !== undefined;
  return (
    <span className={styles.chip}>
      <TableIcon table={value.entityType} size={16} />
      {known ? (
        <Link href="#" className={styles.name} onClick={open}>
          {name}
        </Link>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {!disabled && (
        <Button
          className={styles.clear}
          appearance="transparent"
          aria-label={`Remove ${name}`}
          icon={<Icon name="close" size={14} />}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
