import { Tables } from "@telephony/contracts";

/** Calls with a record or its number, as far as the agent may see them. */
export interface CallCount {
  calls: number;
  /** When the last one began; null where no call says so. */
  lastOn: Date | null;
}

/** A record of Dataverse. */
export interface RecordName {
  table: string;
  recordId: string;
}

/** Reads rows with the agent's rights: the host's context.webAPI. */
export type RowReader = Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">;

const { DialerCall } = Tables;

function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

function equal(column: string, value: string): string {
  return `<condition attribute="${column}" operator="eq" value="${attribute(value)}" />`;
}

/**
 * Counts the calls with a record or with its number, in one request.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data
 * @param record The record; null while it is not saved.
 * @param e164 The number as lookups compare it; "" where it is none.
 * @returns Null where there is nothing to ask for.
 */
export async function countCalls(rows: RowReader, record: RecordName | null, e164: string): Promise<CallCount | null> {
  const ofRecord = record === null ? "" : equal(DialerCall.customerRecordId, record.recordId.replace(/[{}]/g, "").toLowerCase());
  const ofNumber = e164 === "" ? "" : equal(DialerCall.normalizedNumber, e164);
  if (ofRecord + ofNumber === "") {
    return null;
  }
  const fetch =
    `<fetch aggregate="true"><entity name="${DialerCall.tableName}">` +
    `<attribute name="${DialerCall.id}" alias="calls" aggregate="count" />` +
    `<attribute name="${DialerCall.startedOn}" alias="last" aggregate="max" />` +
    `<filter type="or">${ofRecord}${ofNumber}</filter></entity></fetch>`;
  const { entities } = await rows.retrieveMultipleRecords(DialerCall.tableName, `?fetchXml=${encodeURIComponent(fetch)}`);
  const [row] = entities as Partial<Record<string, unknown>>[];
  const last = typeof row?.last === "string" ? new Date(row.last) : null;
  return { calls: Number(row?.calls ?? 0), lastOn: last === null || Number.isNaN(last.getTime()) ? null : last };
}
