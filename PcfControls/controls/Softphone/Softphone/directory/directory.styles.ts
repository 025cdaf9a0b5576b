import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const useDirectoryStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, rowGap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  panel: {
    maxHeight: "320px",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalXS),
  },
  /** As wide as what the field stands in. */
  floating: { position: "absolute", top: "34px", insetInlineStart: 0, insetInlineEnd: 0, zIndex: 1000, boxShadow: tokens.shadow16 },
  heading: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS, tokens.spacingVerticalXXS),
  },
  entry: {
    display: "flex",
    flexDirection: "column",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ...shorthands.outline(tokens.strokeWidthThick, "solid", tokens.colorStrokeFocus2),
    outlineOffset: "-2px",
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  presence: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  number: { color: tokens.colorNeutralForeground2 },
  status: { display: "block", ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS) },
  quiet: { color: tokens.colorNeutralForeground3 },
});
