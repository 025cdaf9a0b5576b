import type { HistoryCall, WorklistCaller } from "@telephony/contracts";

export function aPastCall(overrides: Partial<HistoryCall> = {}): HistoryCall {
  return {
    callKey: "main~1769850000~1769850001.1",
    dtCallId: "e8393a0f-be86-4911-a847-000d3ab0d291",
    phoneCallId: "7e2a5311-be86-4911-a84d-000d3ab0d991",
    direction: "inbound",
    kind: "missed",
    phoneNumber: "+493023125011",
    name: "Anna Example",
    table: "contact",
    recordId: "c0000000-0000-4000-8000-000000000001",
    queueName: "Support",
    startedOn: "2026-01-31T08:30:00Z",
    talkSeconds: 0,
    outcome: "MissedCall",
    ...overrides,
  };
}

export function aWaitingCaller(overrides: Partial<WorklistCaller> = {}): WorklistCaller {
  return {
    phoneNumber: "+493023125011",
    name: "Anna Example",
    table: "contact",
    recordId: "c0000000-0000-4000-8000-000000000001",
    queueName: "Support",
    attempts: 2,
    firstOn: "2026-01-31T08:30:00Z",
    lastOn: "2026-01-31T08:50:00Z",
    claimedBy: "",
    isMine: false,
    ...overrides,
  };
}
