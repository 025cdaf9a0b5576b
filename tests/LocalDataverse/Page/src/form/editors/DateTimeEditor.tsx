import { Input } from "@fluentui/react-components";
import * as React from "react";
import { isDateOnly } from "../../metadata/columnKind";
import type { EditorProps } from "./editorProps";
import { enter } from "./editorProps";
import { useEditorStyles } from "./editorStyles";
import { ReadOnlyText } from "./ReadOnlyText";
import { useDraft } from "./useDraft";

/** A date, or a date with time in the browser's time zone. */
export function DateTimeEditor(props: EditorProps): React.ReactElement {
  const styles = useEditorStyles();
  const { attribute, id, disabled } = props;
  const dateOnly = isDateOnly(attribute.column);
  const draft = useDraft(toInputText(attribute.value, dateOnly), (text) => {
    enter(props, text === "" ? null : new Date(dateOnly ? `${text}T00:00:00` : text));
  });
  if (disabled) {
    return <ReadOnlyText {...props} />;
  }
  return <Input id={id} className={styles.field} appearance="filled-darker" type={dateOnly ? "date" : "datetime-local"} {...draft} />;
}

function toInputText(value: unknown, dateOnly: boolean): string {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) {
    return "";
  }
  const pad = (part: number): string => String(part).padStart(2, "0");
  const day = `${value.getFullYear()}-${pad(value.getMonth() + 1)}-${pad(value.getDate())}`;
  return dateOnly ? day : `${day}T${pad(value.getHours())}:${pad(value.getMinutes())}`;
}
