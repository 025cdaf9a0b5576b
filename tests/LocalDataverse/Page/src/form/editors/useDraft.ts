import * as React from "react";

/** What an input needs to hold a text until the user leaves it. */
export interface Draft {
  value: string;
  onChange: (event: unknown, data: { value: string }) => void;
  onBlur: () => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
}

/**
 * Keeps what is being typed and hands it over when the field is left or Enter is pressed, as forms do: scripts see one
 * change, not one for each key. A new value from elsewhere replaces the draft.
 */
export function useDraft(value: string, commit: (text: string) => void): Draft {
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  const finish = (): void => {
    if (text !== value) {
      commit(text);
    }
  };
  return {
    value: text,
    onChange: (_event, data) => setText(data.value),
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === "Enter") {
        finish();
      }
    },
  };
}
