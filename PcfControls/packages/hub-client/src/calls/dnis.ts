import type { CallMessage, DnisRow } from "@telephony/contracts";

/** The row that describes where a call was made to, as the server says; null for none, and for one that has been made since this page began. */
export function dnisOf(rows: readonly DnisRow[], call: Pick<CallMessage, "dnisId">): DnisRow | null {
  return rows.find((row) => row.id === call.dnisId) ?? null;
}

/** What to call it on the screen: the row's label, else what the server calls it. */
export function dnisLabel(row: DnisRow | null, call: Pick<CallMessage, "dnisText">): string {
  return row?.label || call.dnisText;
}
