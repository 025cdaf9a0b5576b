import type { CallMessage, PopDecision } from "@telephony/contracts";

/** The record of the customer whom the dialer is about to call, as a decision that opens it; null for any other call, and where no record is known. */
export function previewedRecord({ callKey, dtCallId, phoneCallId, preview }: CallMessage): PopDecision | null {
  const { customerTable: table = "", customerRecordId: recordId = "" } = preview ?? {};
  if (table === "" || recordId === "") {
    return null;
  }
  return {
    kind: "form",
    url: "",
    table,
    recordId,
    defaults: {},
    matches: [],
    rule: "",
    reason: "",
    callKey,
    dtCallId,
    phoneCallId,
    data: "",
  };
}
