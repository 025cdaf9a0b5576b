import { makeStyles } from "@fluentui/react-components";

/** Buttons and times whose words stay on one line: where there is no room, the whole goes to the next. */
export const useSingleLine = makeStyles({
  button: { minWidth: "auto", whiteSpace: "nowrap", flexShrink: 0 },
  wide: { minWidth: "auto", whiteSpace: "nowrap", flexGrow: 1 },
  text: { whiteSpace: "nowrap" },
});
