import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ScriptedPage, call } from "./tests/scriptedPage";

/** Anna's call in its wrap-up; Bob's rings. */
const anna = call({ callKey: "anna", state: "idle", event: "idle", records: ["contact/anna", "phonecall/1", "cts_dialercall/1"] });
const bob = call({ callKey: "bob", state: "incoming", event: "incoming", records: ["contact/bob", "phonecall/2", "cts_dialercall/2"] });

function pageOf(record: string): ScriptedPage {
  const page = new ScriptedPage(record);
  page.listen();
  page.sayCalls(anna, bob);
  return page;
}

// Nobody answers the commands here; by the real clock they would fail in the middle of another test.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("Data of a call's form", () => {
  it.each(["contact/anna", "phonecall/1", "cts_dialercall/1"])("are that call's in its wrap-up, while another call rings: %s", (record) => {
    expect(pageOf(record).api.GetCallDetails().callKey).toBe("anna");
  });

  it("are that call's when it is over, whatever goes on beside it", () => {
    const page = pageOf("contact/anna");

    page.sayCalls({ ...anna, state: "end", event: "end" }, { ...bob, state: "talk", event: "talk" });

    expect(page.api.GetCallDetails()).toMatchObject({ callKey: "anna", state: "end" });
  });

  it("are the live call's when the customer calls again", () => {
    const page = pageOf("contact/anna");

    page.sayCalls({ ...anna, state: "end", event: "end" }, call({ callKey: "again", state: "talk", records: ["contact/anna"] }));

    expect(page.api.GetCallDetails().callKey).toBe("again");
  });

  it.each(["", "contact/carl", "account/acme"])("are the current call's on a page of no call: %j", (record) => {
    expect(pageOf(record).api.GetCallDetails().callKey).toBe("bob");
  });

  it("are the last call's on a page of no call when none goes on", () => {
    const page = new ScriptedPage("contact/carl");
    page.listen();

    page.sayCalls({ ...bob, state: "end" }, { ...anna, state: "end" });

    expect(page.api.GetCallDetails().callKey).toBe("anna");
  });

  it("are those of the form that the window shows now", () => {
    const page = pageOf("contact/anna");

    page.show("contact/bob");

    expect(page.api.GetCallDetails().callKey).toBe("bob");
  });

  it("are the call's on the form of the new record that it opened", () => {
    const page = new ScriptedPage("contact/");
    page.listen();

    page.sayCalls({ ...anna, records: ["contact/"] }, bob);

    expect(page.api.GetCallDetails().callKey).toBe("anna");
  });
});

describe("Commands of a call's form", () => {
  it("are about that call while another one rings", () => {
    const page = pageOf("contact/anna");

    void page.api.setOutcome("Solved");
    expect(page.lastCommand()).toMatchObject({ name: "setOutcome", callKey: "anna", argument: "Solved" });
    void page.api.setCallEnd();
    expect(page.lastCommand()).toMatchObject({ name: "endWrap", callKey: "anna" });
  });

  it("are about the current call on a page of no call", () => {
    const page = pageOf("contact/carl");

    void page.api.answer();

    expect(page.lastCommand()).toMatchObject({ name: "answer", callKey: "bob" });
  });

  it("leave it to the softphone when nothing is known of calls", () => {
    const page = new ScriptedPage("contact/anna");
    page.listen();

    void page.api.release();

    expect(page.lastCommand()).toMatchObject({ name: "release", callKey: "" });
  });

  it("make a dialled call the form's own before Dataverse has it", async () => {
    const page = pageOf("contact/carl");
    const dialling = page.api.dial("0301234");
    const dialled = call({ callKey: "dialled", state: "ringing", event: "ringing" });
    page.sayCalls(anna, bob, dialled);

    page.say({ type: "result", id: page.lastCommand().id, succeeded: true, reason: "", callKey: "dialled" });
    await dialling;

    expect(page.api.GetCallDetails().callKey).toBe("dialled");
    page.show("contact/somebody");
    expect(page.api.GetCallDetails().callKey).toBe("bob");
  });
});

describe("Events of a call", () => {
  it("are not told to another call's form", () => {
    const page = pageOf("contact/anna");

    page.happen("talk", { callKey: "bob", records: bob.records });
    page.happen("end", { callKey: "anna", records: anna.records });

    expect(page.news()).toEqual(["anna end"]);
  });

  it("are told to a page of no call, whosever they are", () => {
    const page = pageOf("contact/carl");

    page.happen("idle", { callKey: "anna", records: anna.records });
    page.happen("talk", { callKey: "bob", records: bob.records });

    expect(page.news()).toEqual(["bob incoming", "anna idle", "bob talk"]);
  });

  it("begin with the one that opened the form, also for a handler that registers after it", () => {
    const page = new ScriptedPage("phonecall/2");
    page.sayCalls(anna, bob);
    page.listen();
    page.sayCalls(anna, bob);

    page.happen("talk", { callKey: "bob", records: bob.records });

    expect(page.news()).toEqual(["bob incoming", "bob talk"]);
  });

  it("are told once to a handler that has heard the first before the form opened", () => {
    const page = new ScriptedPage("");
    page.listen();
    page.happen("incoming", { callKey: "bob", stateTime: bob.stateTime });

    page.show("phonecall/2");
    page.sayCalls(bob);

    expect(page.news()).toEqual(["bob incoming"]);
  });

  it("begin for a window's handler when the window shows the call's form", () => {
    const page = pageOf("phonecall/1");
    expect(page.news()).toEqual([]);

    page.show("phonecall/2");

    expect(page.news()).toEqual(["bob incoming"]);
  });

  it("begin late, but in order, in a browser that does not tell what its window shows", () => {
    const page = pageOf("phonecall/1");

    page.showSilently("phonecall/2");
    page.happen("talk", { callKey: "bob", records: bob.records });

    expect(page.news()).toEqual(["bob incoming", "bob talk"]);
  });

  it("are told again when the phone rings again for the same call", () => {
    const page = pageOf("phonecall/2");

    page.happen("idle", { callKey: "bob", records: bob.records });
    page.happen("incoming", { callKey: "bob", records: bob.records, stateTime: "2026-01-31T09:01:00.000Z" });

    expect(page.news()).toEqual(["bob incoming", "bob idle", "bob incoming"]);
  });

  it.each(["talk", "hold", "idle"] as const)("that are past are not told to a handler that registers later: %s", (state) => {
    const page = new ScriptedPage("phonecall/1");
    page.listen();

    page.sayCalls({ ...anna, state, event: state === "idle" ? "idle" : "talk" });

    expect(page.news()).toEqual([]);
    expect(page.api.GetCallDetails().state).toBe(state);
  });
});
