import { Tables } from "@telephony/contracts";
import type { PopDecision } from "@telephony/contracts";

/** What a script page is chosen by and told: of a live call, or of one that the call log has. */
export interface ScriptedCall {
  queueName: string;
  dnisId: string;
  dnisText: string;
  /** The `name=value` pairs of the Data parameter; "" when nothing was decided. */
  data: string;
}

/** Reads rows of the call log: the host's context.webAPI. */
export type CallLog = Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">;

const { DialerCall } = Tables;
const dnisLookup = `_${DialerCall.dnisId}_value`;

function dataOf(popDecision: unknown): string {
  try {
    return (JSON.parse(typeof popDecision === "string" ? popDecision : "{}") as Partial<PopDecision>).data ?? "";
  } catch {
    return "";
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The call of the log with a key, or null when there is none. */
export async function findCall(log: CallLog, callKey: string): Promise<ScriptedCall | null> {
  const columns = [DialerCall.queueName, dnisLookup, DialerCall.dnis, DialerCall.popDecision].join(",");
  const key = encodeURIComponent(callKey.replace(/'/g, "''"));
  const { entities } = await log.retrieveMultipleRecords(
    DialerCall.tableName,
    `?$select=${columns}&$filter=${DialerCall.callKey} eq '${key}'&$top=1`,
  );
  const row = entities[0] as Record<string, unknown> | undefined;
  if (row === undefined) {
    return null;
  }
  return {
    queueName: textOf(row[DialerCall.queueName]),
    dnisId: textOf(row[dnisLookup]),
    dnisText: textOf(row[DialerCall.dnis]),
    data: dataOf(row[DialerCall.popDecision]),
  };
}
