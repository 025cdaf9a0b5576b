import { aCall } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { isScriptMessage, isSoftphoneMessage } from "./bridge";
import { currentCall } from "./pageCalls";

describe("The channel between softphone and form scripts", () => {
  it("understands a script's greeting and its commands", () => {
    expect(isScriptMessage({ type: "hello" })).toBe(true);
    expect(isScriptMessage({ type: "command", id: "1", name: "dial", callKey: "", argument: "123" })).toBe(true);
  });

  it("understands numbers that a script offers", () => {
    const offer = { type: "offer", record: "contact/1", name: "Anna", numbers: [{ label: "Phone", number: "1" }] };

    expect(isScriptMessage(offer)).toBe(true);
    expect(isScriptMessage({ ...offer, numbers: [{ label: "Phone" }] })).toBe(false);
    expect(isScriptMessage({ ...offer, numbers: "1" })).toBe(false);
    expect(isScriptMessage({ ...offer, name: "x".repeat(1001) })).toBe(false);
    expect(isScriptMessage({ ...offer, numbers: [{ label: "x".repeat(1001), number: "1" }] })).toBe(false);
    expect(isScriptMessage({ ...offer, numbers: Array.from({ length: 101 }, () => offer.numbers[0]) })).toBe(false);
    expect(isScriptMessage({ ...offer, name: null })).toBe(false);
  });

  it.each([
    ["nothing", null],
    ["a text", "dial"],
    ["an unknown command", { type: "command", id: "1", name: "format", callKey: "", argument: "" }],
    ["a command whose number is not text", { type: "command", id: "1", name: "dial", callKey: "", argument: 123 }],
    ["a command for a record that is not text", { type: "command", id: "1", name: "dial", callKey: "", argument: "1", record: {} }],
    ["a command without an id", { type: "command", name: "dial", callKey: "", argument: "" }],
  ])("does not take %s for a script's message", (_what, message) => {
    expect(isScriptMessage(message)).toBe(false);
  });

  it.each([
    ["an unknown event", { type: "event", event: "explode", call: {} }],
    ["an event without a call", { type: "event", event: "talk" }],
    ["a list of calls that is none", { type: "calls", calls: {} }],
    ["a call without a key", { type: "calls", calls: [{ records: [] }] }],
    ["a call whose row is not text", { type: "calls", calls: [{ callKey: "1", dtCallId: 5, records: [] }] }],
    ["a call without its row", { type: "calls", calls: [{ callKey: "1", records: [] }] }],
    ["a call of a record that is none", { type: "calls", calls: [{ callKey: "1", dtCallId: "", records: [null] }] }],
    ["an answer without a verdict", { type: "result", id: "1" }],
  ])("does not take %s for a softphone's message", (_what, message) => {
    expect(isSoftphoneMessage(message)).toBe(false);
  });
});

describe("The current call", () => {
  it("is the one that is talked on, whatever rings or waits beside it", () => {
    const talk = aCall({ callKey: "talk", state: "talk" });

    expect(currentCall([aCall({ state: "hold" }), aCall({ state: "incoming" }), talk])).toBe(talk);
  });

  it("is the ringing one before a held one", () => {
    const rings = aCall({ callKey: "rings", state: "incoming" });

    expect(currentCall([aCall({ state: "hold" }), rings])).toBe(rings);
  });

  it("is the one being wrapped up when nothing else is there", () => {
    const wrap = aCall({ state: "idle" });

    expect(currentCall([aCall({ callKey: "queue", state: "waiting" }), wrap])).toBe(wrap);
  });

  it("does not exist without calls", () => {
    expect(currentCall([])).toBeUndefined();
  });
});
