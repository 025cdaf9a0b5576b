import { aCall, aContext, aDecision } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { callDetails } from "../calls/callDetails";
import { initialState } from "../calls/state";
import { callRecords } from "./callRecords";

const contact = "c0000000-0000-4000-8000-000000000001";
const state = { ...initialState, context: aContext() };
const rows = [`phonecall/${aCall().phoneCallId}`, `cts_dialercall/${aCall().dtCallId}`];

function recordsOf(call: CallMessage): string[] {
  return callRecords(state, call, callDetails(state, call));
}

describe("The records of a call", () => {
  it("are its own rows, which are the agent's alone", () => {
    expect(recordsOf(aCall())).toEqual(rows);
  });

  it("are those of its customer, whoever calls whom, and never the agent", () => {
    const pop = aDecision({ table: "contact", recordId: contact });

    expect(recordsOf(aCall({ pop }))).toEqual([...rows, `contact/${contact}`]);
    expect(recordsOf(aCall({ pop, direction: "clicktocall" }))).toEqual([...rows, `contact/${contact}`]);
  });

  it("are the order that popped, its customer and what the phone call regards", () => {
    const data = "customerType=account&customerID=ACME&ReType=incident&ReId=CASE";

    expect(recordsOf(aCall({ pop: aDecision({ table: "salesorder", recordId: "ORDER", data }) }))).toEqual([
      ...rows,
      "salesorder/order",
      "account/acme",
      "incident/case",
    ]);
  });

  it("are the record whose form a rule opens", () => {
    const url = `/main.aspx?pagetype=entityrecord&etn=lead&id=${contact}`;

    expect(recordsOf(aCall({ pop: aDecision({ kind: "url", url }) }))).toContain(`lead/${contact}`);
    expect(recordsOf(aCall({ pop: aDecision({ kind: "url", url: "https://" }) }))).toEqual(rows);
  });

  it("are the new record of an unknown caller before it is saved", () => {
    expect(recordsOf(aCall({ pop: aDecision({ kind: "new", table: "contact", recordId: "" }) }))).toEqual([...rows, "contact/"]);
  });

  it("are none before Dataverse has the call", () => {
    expect(recordsOf(aCall({ dtCallId: "", phoneCallId: "" }))).toEqual([]);
  });
});
