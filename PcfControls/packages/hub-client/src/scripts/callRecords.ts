import { Tables } from "@telephony/contracts";
import type { CallDetails, CallMessage, PopDecision } from "@telephony/contracts";
import { displayedPage } from "../dataverse/displayedPage";
import { decisionFor } from "../calls/state";
import type { TelephonyState } from "../calls/state";

type NamedRecord = readonly [table: string, id: string];

/** Stands before paths of the organization; which one it is does not matter to a record's address. */
const anyOrganization = "https://organization.invalid/";

function addressedRecord(url: string): NamedRecord[] {
  try {
    const record = displayedPage(new URL(url, anyOrganization).href)?.record;
    return record ? [[record.table, record.recordId]] : [];
  } catch {
    return [];
  }
}

/** The record whose form a decision opens. */
function openedRecord(decision: PopDecision | null): NamedRecord[] {
  switch (decision?.kind) {
    case "form":
      return [[decision.table, decision.recordId]];
    case "url":
      return addressedRecord(decision.url);
    default:
      return [];
  }
}

/** The records whose forms belong to a call, as `table/id` in lower case: its own rows, its parties but the agent, what it regards, what popped for it. */
export function callRecords(state: TelephonyState, call: CallMessage, details: CallDetails): string[] {
  const decision = decisionFor(state, call);
  const data = new URLSearchParams(decision?.data ?? "");
  const agent = state.context?.agent.systemUserId ?? data.get("agentId") ?? "";
  const records: NamedRecord[] = [
    [Tables.PhoneCall.tableName, details.id],
    [Tables.DialerCall.tableName, details.dtCallId],
    [details.fromType, details.fromId],
    [details.toType, details.toId],
    [data.get("customerType") ?? "", data.get("customerID") ?? ""],
    [data.get("ReType") ?? "", data.get("ReId") ?? ""],
    ...openedRecord(decision),
  ];
  const forms = records.filter(([table, id]) => table !== "" && id !== "" && id !== agent).map(([table, id]) => `${table}/${id}`);
  const newForm = decision?.kind === "new" ? [`${decision.table}/`] : [];
  return [...new Set([...forms, ...newForm].map((form) => form.toLowerCase()))];
}
