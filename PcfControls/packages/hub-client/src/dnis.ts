import type { CallMessage, DnisRow } from "@telephony/contracts";

/** The row that describes where a call was made to: the queue's if there is one, else the dialled number's. Compared case-sensitively. */
export function dnisOf(rows: readonly DnisRow[], call: Pick<CallMessage, "queueName" | "dnis">): DnisRow | null {
  const find = (dnis: string): DnisRow | undefined => (dnis === "" ? undefined : rows.find((row) => row.dnis === dnis));
  return find(call.queueName) ?? find(call.dnis) ?? null;
}

/**
 * The DNIS of a call as Dataverse decides it: what its decision says once there is one. Until then, for the first moments of a ringing phone, the
 * same by the same order: the row's, else the queue's name, else the number dialled.
 */
export function dnisText(rows: readonly DnisRow[], call: Pick<CallMessage, "queueName" | "dnis">, data: URLSearchParams): string {
  return data.get("dnis") ?? (dnisOf(rows, call)?.dnis || call.queueName || call.dnis);
}

/** What to call it on the screen: the row's label, or the name as the PBX gives it. */
export function dnisLabel(row: DnisRow | null, call: Pick<CallMessage, "queueName" | "dnis">): string {
  return row?.label || row?.dnis || call.queueName || call.dnis;
}
