import type { CallMessage, CallPreview } from "@telephony/contracts";
import { aCall } from "./samples";

export function aPreview(overrides: Partial<CallPreview> = {}): CallPreview {
  return {
    campaign: "Spring offer",
    customerTable: "contact",
    customerRecordId: "c0000000-0000-4000-8000-000000000001",
    scriptTitle: "",
    endsOn: "2026-01-31T09:00:30.000Z",
    leftSeconds: null,
    seconds: 30,
    dialsAtEnd: true,
    skipReasons: [],
    skipNeedsReason: false,
    ...overrides,
  };
}

/** A call that the dialer shows before it dials. */
export function aPreviewedCall(preview: Partial<CallPreview> = {}, overrides: Partial<CallMessage> = {}): CallMessage {
  return aCall({
    state: "preview",
    direction: "ccOutbound",
    customerName: "Anna Example",
    allowed: ["startPreview", "skipPreview", "pause"],
    preview: aPreview(preview),
    ...overrides,
  });
}
