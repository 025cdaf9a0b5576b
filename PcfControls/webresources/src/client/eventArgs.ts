import type { CallDetails, ScriptEventName } from "@telephony/contracts";

/** What a handler is given as `ev.dtEventArgs`: the call's properties, and a line of text for whoever prints it. */
export interface EventArgs extends CallDetails {
  event: ScriptEventName;
  toString(): string;
}

/** What a handler is given. */
export interface TelephonyEvent {
  dtEventArgs: EventArgs;
}

/** The properties of no call. A script that reads one finds "" instead of failing. */
export const noCall: CallDetails = {
  state: "",
  stateTime: "",
  type: "phonecall",
  id: "",
  direction: "",
  phone: "",
  outcome: "",
  fromType: "",
  fromId: "",
  toType: "",
  toId: "",
  dtCallId: "",
  isCallback: false,
  retryDatetime: "",
  dnis: "",
  queueDn: "",
  agentId: "",
  extension: "",
  callKey: "",
  callerName: "",
  customerName: "",
  queueName: "",
};

/** Scripts put the line into pages as HTML, the vendor's own sample does; numbers and queue names come from the phone network. */
function plain(value: string): string {
  return value.replace(/[<>&"'`]/g, "");
}

function line(event: ScriptEventName, call: CallDetails): string {
  const parts = [call.stateTime, event, call.direction, call.phone];
  const more = [
    ["dnis", call.dnis],
    ["extension", call.extension],
    ["outcome", call.outcome],
    ["dtCallId", call.dtCallId],
  ].map(([name, value]) => (value === "" ? "" : `${name}=${value}`));
  return plain([...parts, ...more].filter((part) => part !== "").join(" "));
}

/** The event that a handler is given. */
export function telephonyEvent(event: ScriptEventName, call: CallDetails): TelephonyEvent {
  return { dtEventArgs: { ...parseEventArgs(call), event, toString: () => line(event, call) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The call's properties of an event, of its dtEventArgs, or of either as JSON text. */
export function parseEventArgs(payload: unknown): CallDetails {
  const value: unknown = typeof payload === "string" ? JSON.parse(payload) : payload;
  const args = isRecord(value) && isRecord(value.dtEventArgs) ? value.dtEventArgs : value;
  if (!isRecord(args)) {
    throw new Error("DynamicsTelephony.parseEventArgs expects what an event handler was given.");
  }
  const known = Object.keys(noCall).filter((name) => name in args);
  return { ...noCall, ...(Object.fromEntries(known.map((name) => [name, args[name]])) as Partial<CallDetails>) };
}
