import { aCall, aContext, aDecision, aPreviewedCall, toQueue, toSupport } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { callDetails } from "./callDetails";
import { initialState } from "./state";

const known = { ...initialState, context: aContext() };
const agentId = aContext().agent.systemUserId;

describe("A call as form scripts see it", () => {
  it("comes from the customer and goes to the agent when it is inbound", () => {
    const details = callDetails(known, aCall({ pop: aDecision({ table: "contact", recordId: "anna" }) }));

    expect(details).toMatchObject({ fromType: "contact", fromId: "anna", toType: "systemuser", toId: agentId });
  });

  it("comes from the agent when the agent dialled", () => {
    const details = callDetails(known, aCall({ direction: "clicktocall", pop: aDecision({ table: "lead", recordId: "lee" }) }));

    expect(details).toMatchObject({ fromType: "systemuser", fromId: agentId, toType: "lead", toId: "lee" });
  });

  it("goes to the customer of the preview until Dataverse has decided", () => {
    const call = aPreviewedCall({ customerTable: "lead", customerRecordId: "lee" });
    const decided = { ...call, pop: aDecision({ table: "account", recordId: "acme" }) };
    const popsPage = { ...call, pop: aDecision({ kind: "url", url: "https://x.example", data: "customerType=contact&customerID=anna" }) };

    expect(callDetails(known, call)).toMatchObject({
      state: "preview",
      direction: "ccOutbound",
      fromId: agentId,
      toType: "lead",
      toId: "lee",
    });
    expect(callDetails(known, decided)).toMatchObject({ toType: "account", toId: "acme" });
    expect(callDetails(known, popsPage)).toMatchObject({ toType: "contact", toId: "anna" });
  });

  it("takes the customer of a custom page from the page's data", () => {
    const pop = aDecision({ kind: "url", url: "https://x.example", data: "customerType=account&customerID=acme&fullName=A+%26+B" });

    expect(callDetails(known, aCall({ pop }))).toMatchObject({ fromType: "account", fromId: "acme" });
  });

  it("has the DNIS that the connector tells, and no other", () => {
    expect(callDetails(known, aCall({ ...toSupport, dnis: "1234" })).dnis).toBe("Support");
    expect(callDetails(known, aCall({ ...toQueue("Support"), dnisText: "1234", dnis: "1234" })).dnis).toBe("1234");
  });

  it("has the DNIS that Dataverse decided, once it has", () => {
    const pop = aDecision({ data: "state=incoming&dnis=Brand X&dnisName=Brand" });

    expect(callDetails(known, aCall({ ...toQueue("brandx"), dnis: "1234", pop })).dnis).toBe("Brand X");
    expect(callDetails(known, aCall({ ...toQueue("brandx"), pop: aDecision({ data: "dnis=" }) })).dnis).toBe("");
  });

  it.each([
    ["state", aCall({ state: "talk" }), "talk"],
    ["state", aCall({ state: "hold" }), "hold"],
    ["type", aCall(), "phonecall"],
    ["id", aCall({ phoneCallId: "activity" }), "activity"],
    ["direction", aCall({ direction: "inbound" }), "inbound"],
    ["direction", aCall({ direction: "outbound" }), "outbound"],
    ["direction", aCall({ direction: "clicktocall" }), "clicktocall"],
    ["direction", aCall({ direction: "transfer" }), "transfer"],
    ["direction", aCall({ direction: "ccOutbound" }), "ccOutbound"],
    ["phone", aCall({ phoneNumber: "+4930111222" }), "+4930111222"],
    ["outcome", aCall(), ""],
    ["dtCallId", aCall({ dtCallId: "row" }), "row"],
    ["queueDn", aCall({ queueDn: "support" }), "support"],
    ["agentId", aCall({ extension: "1001" }), "1001"],
    ["extension", aCall({ extension: "1001" }), "1001"],
  ] as const)("has the documented property %s, case %#", (name, call, value) => {
    expect(callDetails(known, call)[name]).toBe(value);
  });

  it("has the outcome that counts: the customiser's instead of the agent's", () => {
    const outcome = { result: "Solved", computedOutcome: "", retryOn: "" };

    expect(callDetails({ ...known, outcomes: { a: outcome } }, aCall({ callKey: "a" })).outcome).toBe("Solved");
    expect(callDetails({ ...known, outcomes: { a: { ...outcome, computedOutcome: "Won" } } }, aCall({ callKey: "a" })).outcome).toBe("Won");
  });

  it("says since when it is in its state, in one notation whatever the hub's", () => {
    expect(callDetails(known, aCall({ stateSince: "2026-01-31T10:00:00.1234567+01:00" })).stateTime).toBe("2026-01-31T09:00:00.123Z");
  });

  it("gives the retry time in whole seconds", () => {
    const call = aCall({ callKey: "a" });
    const outcome = {
      dtCallId: "",
      resultId: "",
      result: "Call back",
      computedOutcome: "",
      status: "retry",
      retryOn: "2026-02-01T10:00:00.123+00:00",
    };

    const details = callDetails({ ...known, outcomes: { a: outcome } }, call);

    expect(details).toMatchObject({ outcome: "Call back", retryDatetime: "2026-02-01T10:00:00Z" });
  });

  it("is a callback when it continues an earlier call, not when it is to be continued itself", () => {
    const outcome = { result: "Call back", computedOutcome: "", retryOn: "2026-02-01T10:00:00Z" };

    expect(callDetails({ ...known, outcomes: { a: outcome } }, aCall({ callKey: "a" })).isCallback).toBe(false);
    expect(callDetails(known, aCall({ isCallback: true })).isCallback).toBe(true);
  });

  it("has its rows' ids as soon as the decision tells them, before the call itself does", () => {
    const pop = aDecision({ dtCallId: "row", phoneCallId: "activity" });

    expect(callDetails(known, aCall({ dtCallId: "", phoneCallId: "", pop }))).toMatchObject({ dtCallId: "row", id: "activity" });
  });
});
