import type { CallMessage } from "@telephony/contracts";

/** Whether a call asks for the agent: it rings, or the dialer shows it before it dials. */
export const isPresented = ({ state }: Pick<CallMessage, "state">): boolean => state === "incoming" || state === "preview";
