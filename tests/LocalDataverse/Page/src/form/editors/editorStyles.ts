import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks that all editors share. */
export const useEditorStyles = makeStyles({
  field: { width: "100%" },
  withAction: { display: "flex", columnGap: "4px" },
  grow: { flexGrow: 1, minWidth: 0 },
  link: { color: tokens.colorBrandForegroundLink },
});
