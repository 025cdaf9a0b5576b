import * as React from "react";
import { Caption1, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { NotedCall, NotesStatus } from "@telephony/hub-client";
import { useStored } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { useShortcutHint } from "../shortcuts/ShortcutsProvider";

/** How many characters a phonecall's description takes. */
const longest = 2000;
/** From here on the agent is told how many are left. */
const fewLeft = 200;

const useStyles = makeStyles({
  area: { "& textarea": { maxHeight: "240px", overflowY: "auto" } },
  state: { display: "flex", columnGap: tokens.spacingHorizontalS, justifyContent: "space-between", minHeight: "16px" },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  failed: { color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  left: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", marginInlineStart: "auto" },
});

const said: Partial<Record<NotesStatus, TextKey>> = {
  unsaved: "Notes_Saving",
  saving: "Notes_Saving",
  saved: "Notes_Saved",
  waiting: "Notes_Waiting",
  failed: "Notes_NotSaved",
};

/** The area is as high as its text, within limits. */
function useGrowing(area: React.RefObject<HTMLTextAreaElement>, text: string): void {
  React.useLayoutEffect(() => {
    const element = area.current;
    if (element !== null) {
      element.style.height = "auto";
      element.style.height = `${element.scrollHeight}px`;
    }
  }, [area, text]);
}

/** The languages in which notes are spell-checked: the browser takes one, the first. */
function useLanguage(): string | undefined {
  const languages = useSelected((state) => state.context?.settings.spellcheckDictionaries);
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  return typeof first === "string" && first !== "" ? first : undefined;
}

/** What the agent notes of a call, saved while it is typed. */
export const NotesField: React.FC<{ call: NotedCall }> = ({ call }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const notes = useStored(session.notes.state, (state) => state[call.callKey]);
  const area = React.useRef<HTMLTextAreaElement>(null);
  const value = notes?.text ?? "";
  const status = notes?.status ?? "none";
  const language = useLanguage();
  const hint = useShortcutHint("notes", call.callKey);
  const { callKey, dtCallId, phoneCallId, title } = call;
  useGrowing(area, value);
  React.useEffect(() => session.notes.show({ callKey, dtCallId, phoneCallId, title }), [session, callKey, dtCallId, phoneCallId, title]);
  const key = said[status];
  return (
    <div>
      <Field label={text("Notes_Label")} size="small">
        <Textarea
          ref={area}
          className={styles.area}
          size="small"
          resize="vertical"
          {...hint}
          lang={language}
          spellCheck
          maxLength={Math.max(longest, value.length)}
          value={value}
          onChange={(_event, data) => session.notes.edit(call, data.value)}
          onFocus={() => session.notes.show(call)}
          onBlur={() => void session.notes.flush(callKey)}
        />
      </Field>
      <div className={styles.state}>
        <Caption1 className={status === "failed" ? styles.failed : styles.said}>
          {key !== undefined && text(key, notes?.reason ?? "")}
        </Caption1>
        {value.length > longest - fewLeft && <Caption1 className={styles.left}>{text("Notes_Left", longest - value.length)}</Caption1>}
      </div>
    </div>
  );
};
