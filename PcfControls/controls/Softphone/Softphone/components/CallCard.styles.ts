import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const useCallCardStyles = makeStyles({
  card: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    ...shorthands.overflow("hidden"),
    ...shorthands.borderRadius(tokens.borderRadiusLarge),
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke2),
    ...shorthands.padding(tokens.spacingVerticalM, tokens.spacingHorizontalM, tokens.spacingVerticalM, tokens.spacingHorizontalL),
  },
  ringing: { boxShadow: tokens.shadow16, ...shorthands.borderColor(tokens.colorBrandStroke1) },
  stripe: { position: "absolute", top: 0, bottom: 0, left: 0, width: "5px", backgroundColor: tokens.colorNeutralStroke1 },
  top: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "24px" },
  logo: { width: "20px", height: "20px", objectFit: "contain", flexShrink: 0 },
  queue: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    ...shorthands.overflow("hidden"),
  },
  time: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, flexShrink: 0 },
  who: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  name: { ...shorthands.margin(0) },
  details: { color: tokens.colorNeutralForeground3 },
  reason: { color: tokens.colorNeutralForeground2 },
});
