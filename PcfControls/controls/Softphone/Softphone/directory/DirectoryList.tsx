import * as React from "react";
import { Caption1, mergeClasses } from "@fluentui/react-components";
import { PhoneText, StateDot } from "@telephony/ui";
import { tableText } from "../context/callTexts";
import { useSoftphoneText } from "../context/softphoneContext";
import { useDirectoryStyles } from "./directory.styles";
import type { Entry, Group } from "./entries";
import type { Search } from "./useSearch";

/** One line: who, what a colleague does now, and which number. */
const EntryLine: React.FC<{ entry: Entry; id: string; isActive: boolean; onChoose: (entry: Entry) => void }> = (props) => {
  const { entry, id, isActive, onChoose } = props;
  const styles = useDirectoryStyles();
  const text = useSoftphoneText();
  const line = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (isActive) {
      // Missing where nothing is laid out.
      line.current?.scrollIntoView({ block: "nearest" });
    }
  }, [isActive]);
  const what = [entry.label, entry.table === "" ? "" : tableText(entry.table, text)].filter((part) => part !== "").join(", ");
  return (
    // The field keeps the focus and has the keys: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      className={mergeClasses(styles.entry, isActive && styles.active)}
      onClick={() => onChoose(entry)}
    >
      <span className={styles.line}>
        <span className={styles.name}>
          {entry.name === "" ? (
            <PhoneText isNumber>{text.number(entry.number)}</PhoneText>
          ) : (
            <PhoneText isNumber={false}>{entry.name}</PhoneText>
          )}
        </span>
        {entry.presence !== null && entry.presence !== "unknown" && (
          <Caption1 className={styles.presence}>
            <StateDot state={entry.presence} />
            {text(`AgentState_${entry.presence}`)}
          </Caption1>
        )}
      </span>
      {(entry.name !== "" || what !== "") && (
        <Caption1 className={styles.number}>
          {entry.name !== "" && <PhoneText isNumber>{text.number(entry.number)}</PhoneText>}
          {entry.name !== "" && what !== "" && " · "}
          {what}
        </Caption1>
      )}
    </div>
  );
};

export interface DirectoryListProps {
  id: string;
  search: Search;
  /** What was searched for. */
  query: string;
  /** The line that Enter chooses; -1 for none. */
  active: number;
  /** True where the list lies over what is below the field. */
  floats: boolean;
  onChoose: (entry: Entry) => void;
}

/** Id of a line of the list. */
export const lineId = (id: string, place: number): string => `${id}-${place}`;

function useStatus({ search, query }: DirectoryListProps): string {
  const text = useSoftphoneText();
  switch (search.phase) {
    case "failed":
      return text("Directory_Failed", search.reason);
    case "found":
      return search.groups.length > 0 ? "" : text(query === "" ? "Directory_NoRecent" : "Directory_None");
    default:
      return search.groups.length > 0 ? "" : text("Directory_Searching");
  }
}

/** Whom the agent may mean, kind by kind. */
export const DirectoryList: React.FC<DirectoryListProps> = (props) => {
  const { id, search, active, floats, onChoose } = props;
  const styles = useDirectoryStyles();
  const text = useSoftphoneText();
  const status = useStatus(props);
  const firstOf = (group: Group): number =>
    search.groups.slice(0, search.groups.indexOf(group)).reduce((count, { entries }) => count + entries.length, 0);
  return (
    // The pointer takes the focus from the field to nothing here.
    <div className={mergeClasses(styles.panel, floats && styles.floating)} onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={text("Directory_List")}>
        {search.groups.map((group) => (
          <div key={group.name} role="group" aria-labelledby={`${id}-${group.name}`}>
            <Caption1 id={`${id}-${group.name}`} role="presentation" className={styles.heading}>
              {text(`Directory_${group.name}`)}
            </Caption1>
            {group.entries.map((entry, place) => (
              <EntryLine
                key={entry.key}
                entry={entry}
                id={lineId(id, firstOf(group) + place)}
                isActive={active === firstOf(group) + place}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
      <div role="status">{status !== "" && <Caption1 className={mergeClasses(styles.status, styles.quiet)}>{status}</Caption1>}</div>
    </div>
  );
};
