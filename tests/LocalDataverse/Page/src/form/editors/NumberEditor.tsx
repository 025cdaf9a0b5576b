import { Input } from "@fluentui/react-components";
import * as React from "react";
import { textOf } from "../../data/rowValues";
import type { EditorProps } from "./editorProps";
import { enter } from "./editorProps";
import { useEditorStyles } from "./editorStyles";
import { useDraft } from "./useDraft";

/** A whole or decimal number; what is not a number, or out of range, is not taken. */
export function NumberEditor(props: EditorProps): React.ReactElement {
  const styles = useEditorStyles();
  const { attribute, id, disabled } = props;
  const shown = textOf(attribute.value);
  const [problem, setProblem] = React.useState<string>();
  const draft = useDraft(shown, (text) => {
    const parsed = parseNumber(text, props);
    setProblem("problem" in parsed ? parsed.problem : undefined);
    if ("value" in parsed) {
      enter(props, parsed.value);
    }
  });
  return (
    <>
      <Input
        id={id}
        className={styles.field}
        appearance="filled-darker"
        inputMode="decimal"
        placeholder="---"
        readOnly={disabled}
        {...draft}
      />
      {problem !== undefined && <span role="alert">{problem}</span>}
    </>
  );
}

function parseNumber(text: string, { attribute }: EditorProps): { value: number | null } | { problem: string } {
  const { minValue, maxValue } = attribute.column;
  if (text.trim() === "") {
    return { value: null };
  }
  const value = Number(text.replace(/,/g, ""));
  if (!Number.isFinite(value) || (attribute.kind === "int" && !Number.isInteger(value))) {
    return { problem: attribute.kind === "int" ? "Enter a whole number." : "Enter a number." };
  }
  if ((typeof minValue === "number" && value < minValue) || (typeof maxValue === "number" && value > maxValue)) {
    return { problem: `Enter a number from ${minValue ?? "-∞"} to ${maxValue ?? "∞"}.` };
  }
  return { value };
}
