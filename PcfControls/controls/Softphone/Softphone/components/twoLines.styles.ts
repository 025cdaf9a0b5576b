import { makeStyles, shorthands } from "@fluentui/react-components";

/** Text from outside that may be long: it takes two lines at most, and its `title` has the whole of it. */
export const useTwoLines = makeStyles({
  text: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflowWrap: "anywhere",
    minWidth: 0,
    ...shorthands.overflow("hidden"),
  },
});
