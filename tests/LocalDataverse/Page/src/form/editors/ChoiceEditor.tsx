import { Select, Switch } from "@fluentui/react-components";
import * as React from "react";
import { textOf } from "../../data/rowValues";
import { displayText } from "../displayText";
import type { EditorProps } from "./editorProps";
import { enter } from "./editorProps";
import { useEditorStyles } from "./editorStyles";
import { ReadOnlyText } from "./ReadOnlyText";

/** One of a column's options. */
export function ChoiceEditor(props: EditorProps): React.ReactElement {
  const styles = useEditorStyles();
  const { attribute, control, id, disabled } = props;
  if (disabled) {
    return <ReadOnlyText {...props} />;
  }
  const options = control.options ?? attribute.column.options ?? [];
  return (
    <Select
      id={id}
      className={styles.field}
      appearance="filled-darker"
      value={textOf(attribute.value)}
      onChange={(_event, data) => enter(props, data.value === "" ? null : Number(data.value))}
    >
      <option value="">---</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

/** Yes or no. */
export function YesNoEditor(props: EditorProps): React.ReactElement {
  const { attribute, id, disabled } = props;
  const text = displayText(attribute);
  return (
    <Switch
      id={id}
      checked={attribute.value === true}
      disabled={disabled}
      label={text === "" ? "No" : text}
      onChange={(_event, data) => enter(props, data.checked)}
    />
  );
}
