import { Input } from "@fluentui/react-components";
import * as React from "react";
import { displayText } from "../displayText";
import type { EditorProps } from "./editorProps";
import { useEditorStyles } from "./editorStyles";

/** A value that nobody may change here. */
export function ReadOnlyText({ attribute, id }: EditorProps): React.ReactElement {
  const styles = useEditorStyles();
  return <Input id={id} className={styles.field} appearance="filled-darker" readOnly value={displayText(attribute)} placeholder="---" />;
}
