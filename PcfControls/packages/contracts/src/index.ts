export type * from "./hub";
export type * from "./context";
export * from "./bridge";
