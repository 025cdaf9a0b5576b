import type {
  AgentMessage,
  AgentSnapshot,
  CallMessage,
  ConnectorMessage,
  MatchedRecord,
  OutcomeRow,
  PopDecision,
  TelephonyContext,
} from "@telephony/contracts";

/** The moment in which all samples play. */
export const sampleNow = "2026-01-31T09:00:00.000Z";

type MadeTo = Pick<CallMessage, "queueName" | "dnisId" | "dnisText">;

/** What the connector tells of a call to the queue Support, which the sample context describes. */
export const toSupport: MadeTo = { queueName: "Support", dnisId: "d1000000-0000-4000-8000-000000000001", dnisText: "Support" };

/** What the connector tells of a call to a queue that nobody has described. */
export function toQueue(queueName: string): MadeTo {
  return { queueName, dnisId: "", dnisText: queueName };
}

export function aCall(overrides: Partial<CallMessage> = {}): CallMessage {
  return {
    callKey: "main~1769850000~1769850012.7",
    version: 1,
    extension: "1001",
    state: "incoming",
    stateSince: sampleNow,
    direction: "inbound",
    phoneNumber: "+4930111222",
    callerName: "",
    customerName: "",
    isInternal: false,
    about: "",
    shownVariables: [],
    participants: [],
    dnis: "",
    queueName: "",
    queueDn: "",
    dnisId: "",
    dnisText: "",
    startedOn: sampleNow,
    answeredOn: null,
    wrapEndsOn: null,
    wrapLeftSeconds: null,
    demandsOutcome: false,
    waitsForOutcome: false,
    reason: null,
    allowed: ["answer", "release"],
    dtCallId: "e8393a0f-be86-4911-a847-000d3ab0d281",
    phoneCallId: "7e2a5311-be86-4911-a84d-000d3ab0d976",
    isCallback: false,
    pop: null,
    ...overrides,
  };
}

export function anAgent(overrides: Partial<AgentMessage> = {}): AgentMessage {
  const systemUserId = aContext().agent.systemUserId;
  return {
    extension: "1001",
    pbx: "main",
    state: "ready",
    reason: "",
    since: sampleNow,
    phoneReachable: true,
    systemUserId,
    ...overrides,
  };
}

export function aConnector(overrides: Partial<ConnectorMessage> = {}): ConnectorMessage {
  return {
    pbx: "main",
    pbxConnected: true,
    reason: "",
    since: sampleNow,
    capabilities: ["dial", "answer", "release", "holdResume", "transferBlind", "sendDtmf", "ready", "notReady", "endWrap"],
    ...overrides,
  };
}

export function aSnapshot(overrides: Partial<AgentSnapshot> = {}): AgentSnapshot {
  return { agent: anAgent(), connector: aConnector(), calls: [], serverTime: sampleNow, signEveryMilliseconds: 0, ...overrides };
}

export function aDecision(overrides: Partial<PopDecision> = {}): PopDecision {
  return {
    kind: "form",
    url: "",
    table: "contact",
    recordId: "c0000000-0000-4000-8000-000000000001",
    defaults: {},
    matches: [],
    rule: "",
    reason: "",
    callKey: "",
    dtCallId: "",
    phoneCallId: "",
    data: "",
    ...overrides,
  };
}

export function aMatch(overrides: Partial<MatchedRecord> = {}): MatchedRecord {
  return { table: "contact", recordId: "c0000000-0000-4000-8000-000000000001", name: "Anna Example", column: "telephone1", ...overrides };
}

export function anOutcome(overrides: Partial<OutcomeRow> = {}): OutcomeRow {
  return {
    id: overrides.name ?? "outcome",
    name: "Solved",
    order: 1,
    color: "green",
    isConnect: true,
    isConnectXorAbort: false,
    final: true,
    asksForRetryTime: false,
    isDefault: false,
    direction: "",
    ...overrides,
  };
}

export function aContext(overrides: Partial<TelephonyContext> = {}): TelephonyContext {
  return {
    agent: {
      systemUserId: "a0000000-0000-4000-8000-000000001001",
      name: "Alice Agent",
      dialerUserId: "d0000000-0000-4000-8000-000000001001",
      extension: "1001",
      pbx: "main",
      state: "ready",
      stateReason: "",
    },
    settings: {},
    dnis: [
      {
        id: toSupport.dnisId,
        dnis: "Support",
        label: "Support",
        color: "#0f6cbd",
        logo: "cts_/images/queue-support.svg",
        scriptUrl: "https://scripts.example/support.html",
        crmUrl: "",
        greeting: "Example Ltd. support, how can I help?",
      },
      {
        id: "d1000000-0000-4000-8000-000000000002",
        dnis: "Sales",
        label: "Sales",
        color: "#c239b3",
        logo: "cts_/images/queue-sales.svg",
        scriptUrl: "",
        crmUrl: "",
        greeting: "",
      },
      {
        id: "d1000000-0000-4000-8000-000000000003",
        dnis: "5678",
        label: "Sales line",
        color: "#c239b3",
        logo: "",
        scriptUrl: "",
        crmUrl: "",
        greeting: "",
      },
    ],
    outcomes: [
      anOutcome({ name: "Solved", order: 1, color: "#107c10" }),
      anOutcome({ name: "Call back", order: 2, color: "#f7a600", asksForRetryTime: true }),
      anOutcome({ name: "Voice mail", order: 3, color: "#8a8886", direction: "outbound" }),
    ],
    notReadyReasons: ["Lunch", "Training"],
    queues: [],
    phoneColumns: { contact: ["telephone1", "mobilephone"] },
    ...overrides,
  };
}
