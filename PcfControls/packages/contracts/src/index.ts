export * from "./bridge";
export * as Choices from "./generated/choices";
export * as CustomApis from "./generated/customApis";
export type { CustomApi } from "./generated/customApis";
export * from "./generated/hub";
export * as Tables from "./generated/tables";
export * from "./pageCalls";
export * from "./sidePane";
export * from "./storedCalls";
