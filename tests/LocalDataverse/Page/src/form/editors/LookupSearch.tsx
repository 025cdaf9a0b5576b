import { Input, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { LookupValue } from "../../data/rowValues";
import { Icon } from "../../ui/icons";
import { TableIcon } from "../../ui/TableIcon";
import { useLoaded } from "../../ui/useLoaded";
import type { EditorProps } from "./editorProps";
import type { FormAttribute } from "../formAttribute";
import { searchLookup } from "./lookupRows";

const useStyles = makeStyles({
  search: { position: "relative", flexGrow: 1, minWidth: "80px", marginLeft: "-8px" },
  input: { width: "100%", backgroundColor: "transparent" },
  list: {
    position: "absolute",
    zIndex: 20,
    top: "100%",
    left: 0,
    right: "-4px",
    margin: 0,
    padding: "4px",
    maxHeight: "280px",
    overflowY: "auto",
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    padding: "6px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  kind: { color: tokens.colorNeutralForeground3, marginLeft: "auto" },
});

/** Finds a row to point at: type, choose with the arrow keys or the mouse. */
export function LookupSearch(props: EditorProps & { onChoose: (value: LookupValue) => void }): React.ReactElement {
  const styles = useStyles();
  const { session, attribute, id, onChoose } = props;
  const [text, setText] = React.useState("");
  const [isOpen, setOpen] = React.useState(false);
  const [active, setActive] = React.useState(0);
  const { app } = session;
  const search = React.useCallback(
    () => (isOpen ? searchLookup(app, targetsOf(attribute), text) : Promise.resolve([])),
    [app, attribute, text, isOpen],
  );
  const { value: found = [], loading, error } = useLoaded(search);
  const choose = (value: LookupValue | undefined): void => {
    if (value !== undefined) {
      setOpen(false);
      setText("");
      onChoose(value);
    }
  };
  const press = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(Math.min(Math.max(active + step, 0), Math.max(found.length - 1, 0)));
    } else if (event.key === "Enter") {
      choose(found[active]);
    } else if (event.key === "Escape") {
      setOpen(false);
    }
  };
  return (
    <div className={styles.search}>
      <Input
        id={id}
        className={styles.input}
        appearance="filled-darker"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        autoComplete="off"
        placeholder="Look up"
        value={text}
        contentAfter={<Icon name="search" size={16} />}
        onChange={(_event, data) => {
          setText(data.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      {isOpen && <Results id={`${id}-list`} found={found} active={active} note={note(loading, error, found.length)} onChoose={choose} />}
    </div>
  );
}

const partyTargets = ["contact", "account", "lead", "systemuser"];

function targetsOf({ kind, column }: FormAttribute): readonly string[] {
  const targets = column.targets ?? [];
  return kind === "partyList" && targets.length === 0 ? partyTargets : targets;
}

function note(loading: boolean, error: string | undefined, count: number): string | undefined {
  return error ?? (count > 0 ? undefined : loading ? "Searching" : "Nothing found");
}

interface ResultsProps {
  id: string;
  found: LookupValue[];
  active: number;
  note: string | undefined;
  onChoose: (value: LookupValue) => void;
}

function Results({ id, found, active, note: text, onChoose }: ResultsProps): React.ReactElement {
  const styles = useStyles();
  return (
    <ul id={id} role="listbox" className={styles.list}>
      {text !== undefined && (
        <li className={styles.option}>
          <Text size={200}>{text}</Text>
        </li>
      )}
      {found.map((value, index) => (
        <li
          key={value.id}
          role="option"
          aria-selected={index === active}
          className={mergeClasses(styles.option, index === active && styles.active)}
          // The press must not take the focus from the input, or the list is gone before it can be chosen from.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          <TableIcon table={value.entityType} size={16} />
          <Text>{value.name === "" ? "(no name)" : value.name}</Text>
          <Text size={200} className={styles.kind}>
            {value.entityType}
          </Text>
        </li>
      ))}
    </ul>
  );
}
