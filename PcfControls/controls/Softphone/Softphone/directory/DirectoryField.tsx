import * as React from "react";
import { Caption1, Input, useId } from "@fluentui/react-components";
import { typedNumber } from "@telephony/contracts";
import { PhoneText } from "@telephony/ui";
import { useSoftphoneText } from "../context/softphoneContext";
import { DirectoryList, lineId } from "./DirectoryList";
import { useDirectoryStyles } from "./directory.styles";
import { colleagueAt } from "./entries";
import type { Group, Target } from "./entries";
import { useSearch } from "./useSearch";

export interface DirectoryFieldProps {
  label: string;
  value: string;
  onType: (text: string) => void;
  /** Called with whom the agent has chosen. Enter in the field without a choice is the form's affair. */
  onChoose: (target: Target) => void;
  /** True where the list lies over what is below the field; false where it would be cut off. */
  floats: boolean;
  contentAfter?: React.ReactElement | undefined;
}

/** Which number Enter would call, and whose it is where a colleague has it; nothing for what is no number. */
const TypedHint: React.FC<{ id: string; typed: string; groups: readonly Group[] }> = ({ id, typed, groups }) => {
  const styles = useDirectoryStyles();
  const text = useSoftphoneText();
  const number = typedNumber(typed);
  const colleague = colleagueAt(groups, typed);
  return (
    <span id={id}>
      {number !== "" && (
        <Caption1 className={styles.hint}>
          {colleague === undefined ? text("Directory_Calls") : text("Directory_CallsColleague", colleague.name)}{" "}
          <PhoneText isNumber>{text.number(number)}</PhoneText>
        </Caption1>
      )}
    </span>
  );
};

interface Keys {
  isOpen: boolean;
  active: number;
  count: number;
  open: (isOpen: boolean) => void;
  point: (place: number) => void;
  choose: () => void;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction; between the last line and the first is the field itself. */
function onKey(event: React.KeyboardEvent, { isOpen, active, count, open, point, choose }: Keys): void {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    open(true);
    const step = event.key === "ArrowDown" ? 1 : -1;
    point(isOpen ? ((active + 1 + step + count + 1) % (count + 1)) - 1 : -1);
  } else if (event.key === "Enter" && isOpen) {
    if (active >= 0) {
      event.preventDefault();
      choose();
    }
    open(false);
  } else if (event.key === "Escape" && isOpen) {
    event.preventDefault();
    event.stopPropagation();
    open(false);
  }
}

/** Where the agent types a name or number, and chooses among those who are meant. */
export const DirectoryField: React.FC<DirectoryFieldProps> = ({ label, value, onType, onChoose, floats, contentAfter }) => {
  const styles = useDirectoryStyles();
  const [listId, hintId] = [useId("directory"), useId("typed")];
  const [isOpen, setIsOpen] = React.useState(false);
  const [active, setActive] = React.useState(-1);
  const query = value.trim();
  const search = useSearch(query, isOpen);
  const entries = search.groups.flatMap((group) => group.entries);
  const pointed = active < entries.length ? active : -1;
  const open = (next: boolean): void => {
    setIsOpen(next);
    setActive(-1);
  };
  const choose = (target: Target): void => {
    open(false);
    onChoose({ number: target.number, record: target.record });
  };
  const chosen = entries[pointed];
  const keys = {
    isOpen,
    active: pointed,
    count: entries.length,
    open,
    point: setActive,
    choose: () => chosen !== undefined && choose(chosen),
  };
  return (
    <div className={styles.root}>
      <Input
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && pointed >= 0 ? lineId(listId, pointed) : undefined}
        aria-describedby={hintId}
        placeholder={label}
        value={value}
        onChange={(_event, data) => {
          onType(data.value);
          open(data.value.trim() !== "");
        }}
        onClick={() => setIsOpen(true)}
        onBlur={() => open(false)}
        onKeyDown={(event) => onKey(event, keys)}
        contentAfter={contentAfter}
      />
      {isOpen && <DirectoryList id={listId} search={search} query={query} active={pointed} floats={floats} onChoose={choose} />}
      <TypedHint id={hintId} typed={value} groups={search.groups} />
    </div>
  );
};
