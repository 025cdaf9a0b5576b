import type { CallDetails, CallMessage, PopDecision, TelephonyContext } from "@telephony/contracts";
import { decisionFor, isOutgoing } from "./state";
import type { GivenOutcome, TelephonyState } from "./state";

interface Party {
  type: string;
  id: string;
}

/** The retry time in the documented format, without fractions of a second. */
function retryText(outcome: GivenOutcome | undefined): string {
  const retryOn = outcome?.retryOn;
  return retryOn ? `${new Date(retryOn).toISOString().slice(0, 19)}Z` : "";
}

function customerOf(call: CallMessage, decision: PopDecision | null, data: URLSearchParams): Party {
  if (decision?.kind === "form") {
    return { type: decision.table, id: decision.recordId };
  }
  // Before Dataverse has decided, the dialer knows already whom it is about to call.
  const { customerTable = "", customerRecordId = "" } = call.preview ?? {};
  return { type: data.get("customerType") ?? customerTable, id: data.get("customerID") ?? customerRecordId };
}

function agentOf(context: TelephonyContext | null, data: URLSearchParams): Party {
  return { type: "systemuser", id: context?.agent.systemUserId ?? data.get("agentId") ?? "" };
}

/** A call as form scripts see it. */
export function callDetails(state: TelephonyState, call: CallMessage): CallDetails {
  const decision = decisionFor(state, call);
  const data = new URLSearchParams(decision?.data ?? "");
  const outcome = state.outcomes[call.callKey];
  const customer = customerOf(call, decision, data);
  const agent = agentOf(state.context, data);
  const [from, to] = isOutgoing(call) ? [agent, customer] : [customer, agent];
  return {
    state: call.state,
    stateTime: new Date(call.stateSince).toISOString(),
    type: "phonecall",
    id: call.phoneCallId || (decision?.phoneCallId ?? ""),
    direction: call.direction,
    phone: call.phoneNumber,
    outcome: outcome?.computedOutcome || outcome?.result || "",
    fromType: from.type,
    fromId: from.id,
    toType: to.type,
    toId: to.id,
    dtCallId: call.dtCallId || (decision?.dtCallId ?? ""),
    isCallback: call.isCallback,
    retryDatetime: retryText(outcome),
    dnis: data.get("dnis") ?? call.dnisText,
    queueDn: call.queueDn,
    agentId: call.extension,
    extension: call.extension,
    callKey: call.callKey,
    callerName: call.callerName,
    customerName: call.customerName,
    queueName: call.queueName,
  };
}
