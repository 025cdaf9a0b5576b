import * as React from "react";
import type { ColumnKind } from "../../metadata/columnKind";
import type { EditorProps } from "./editorProps";
import { ChoiceEditor, YesNoEditor } from "./ChoiceEditor";
import { DateTimeEditor } from "./DateTimeEditor";
import { LookupEditor } from "./LookupEditor";
import { NumberEditor } from "./NumberEditor";
import { MemoEditor, TextEditor } from "./TextEditor";
import { ReadOnlyText } from "./ReadOnlyText";

const editors: Readonly<Record<ColumnKind, (props: EditorProps) => React.ReactElement>> = {
  text: TextEditor,
  memo: MemoEditor,
  int: NumberEditor,
  decimal: NumberEditor,
  choice: ChoiceEditor,
  multiChoice: ReadOnlyText,
  yesNo: YesNoEditor,
  dateTime: DateTimeEditor,
  lookup: LookupEditor,
  partyList: LookupEditor,
  id: ReadOnlyText,
};

/** The editor for a column's type. */
export function FieldEditor(props: EditorProps): React.ReactElement {
  const Editor = editors[props.attribute.kind];
  return <Editor {...props} />;
}
