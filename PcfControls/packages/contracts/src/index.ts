export type * from "./hub";
