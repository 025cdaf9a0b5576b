import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const usePastCallsStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke2),
  },
  item: {
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    "& + &": { borderTopWidth: tokens.strokeWidthThin, borderTopStyle: "solid", borderTopColor: tokens.colorNeutralStroke2 },
  },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  open: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    ...shorthands.padding(tokens.spacingVerticalXS, 0),
  },
  sign: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  missed: { color: tokens.colorPaletteRedForeground1 },
  texts: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", flexGrow: 1 },
  unseen: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground3 },
  claim: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  more: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingVerticalXS, tokens.spacingHorizontalS) },
  none: { color: tokens.colorNeutralForeground3, textAlign: "center", ...shorthands.padding(tokens.spacingVerticalL) },
  hint: { color: tokens.colorNeutralForeground2 },
  call: { flexShrink: 0, minWidth: "auto" },
});
