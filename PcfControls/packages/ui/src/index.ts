export { RunningTime } from "./RunningTime";
export { formatDuration } from "./duration";
export { HostProvider } from "./HostProvider";
export type { HostProviderProps } from "./HostProvider";
export * from "./icons";
export { StateBadge } from "./StateBadge";
export { createText, TextProvider, useText } from "./text";
export type { Text } from "./text";
