import { FakeForm, FakeHub, FakePage, aCall, aDecision, aMatch, aSnapshot, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TelephonySession } from "../session/session";
import type { Navigate, Navigated } from "./popDesk";

let hub: FakeHub;
let page: FakePage;
let session: TelephonySession;
let navigate: ReturnType<typeof vi.fn<Navigate>>;

const anna = aDecision({ table: "contact", recordId: "anna" });
const unknown = aDecision({
  kind: "new",
  table: "contact",
  recordId: "",
  dtCallId: "log",
  defaults: { telephone1: "+493023", lastname: "Neu" },
});

async function open(): Promise<void> {
  session = await hub.openSettled();
  session.offerNavigation(navigate);
}

const notices = () => Object.fromEntries(Object.entries(session.state.get().popNotices).map(([key, { kind }]) => [key, kind]));

/** Lets the page be looked at again. */
const lookAgain = () => vi.advanceTimersByTimeAsync(500);

function newForm(changed: Record<string, string> = { ...unknown.defaults }): FakeForm {
  const form = new FakeForm("contact");
  form.changed = changed;
  return form;
}

function openForm(): FakeForm {
  if (page.form === null) {
    throw new Error("No form is in front.");
  }
  return page.form;
}

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  page = new FakePage();
  hub.appPage = page;
  navigate = vi.fn<Navigate>(() => Promise.resolve<Navigated>({ result: "opened" }));
});
afterEach(() => {
  vi.useRealTimers();
});

describe("The new record of an unknown caller", () => {
  const saved = aDecision({ table: "contact", recordId: "petra", matches: [aMatch({ recordId: "petra", name: "Petra Neu" })] });

  beforeEach(async () => {
    hub.decisionOfChoice = saved;
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", dtCallId: "log", pop: unknown })] });
    await open();
    page.form = newForm();
    await lookAgain();
  });

  it("is the call's customer once it is saved, and does not open anew", async () => {
    expect(notices()).toEqual({ a: "newOpen" });

    page.form?.save("petra");
    await settle();

    expect(hub.choices).toEqual([{ callId: "log", table: "contact", recordId: "petra", onlyWithNumber: true }]);
    expect(session.state.get().decisions).toEqual({ a: saved });
    expect(navigate.mock.calls).toEqual([[unknown]]);
    expect(notices()).toEqual({});
  });

  it("is linked once, also where the form tells of it twice", async () => {
    page.form?.save("petra");
    page.form?.save("petra");
    await lookAgain();

    expect(hub.choices).toHaveLength(1);
  });

  it("is linked when the host tells nothing of the saving", async () => {
    page.form = new FakeForm("contact", "petra", { telephone1: "+493023" });
    await lookAgain();

    expect(hub.choices).toEqual([{ callId: "log", table: "contact", recordId: "petra", onlyWithNumber: true }]);
  });

  it.each([
    ["another column of the form has", { mobilephone: "+493023", lastname: "Neu" }],
    ["is written otherwise", { telephone1: "0049 (30) 23", lastname: "Neu" }],
    ["stands beside another one", { telephone1: "+4989 1234567; +49 30 23" }],
  ])("stays the caller's while its number %s", async (_how, changed) => {
    const form = openForm();
    form.changed = changed;
    await lookAgain();
    navigate.mockClear();
    expect(notices()).toEqual({ a: "newOpen" });

    session.openPop("a", unknown);
    form.save("petra");
    await settle();

    expect(navigate).not.toHaveBeenCalled();
    expect(hub.choices).toEqual([{ callId: "log", table: "contact", recordId: "petra", onlyWithNumber: true }]);
  });

  it.each([
    ["cleared", { lastname: "Other" }],
    ["changed", { telephone1: "+498912345", lastname: "Other" }],
  ])("is somebody else's, and said to be, once the number is %s, also when it is saved at once", async (_how, changed) => {
    const form = openForm();
    form.changed = changed;
    form.save("other");
    await settle();
    await lookAgain();

    expect(hub.choices).toEqual([]);
    expect(notices()).toEqual({ a: "otherNumber" });
    expect(session.state.get().decisions).toEqual({});
  });

  it("is nobody's while the number is taken away, and the caller's again when it is put back", async () => {
    const form = openForm();
    form.changed = { lastname: "Other" };
    await lookAgain();
    expect(notices()).toEqual({});

    form.changed = { ...unknown.defaults, lastname: "Neu-Alt" };
    await lookAgain();
    expect(notices()).toEqual({ a: "newOpen" });
    form.save("petra");
    await settle();

    expect(hub.choices).toHaveLength(1);
    expect(notices()).toEqual({});
  });

  it("is not the other record to which the agent has gone instead", async () => {
    page.form = new FakeForm("contact", "carl", { telephone1: "+4989" });
    await lookAgain();

    expect(hub.choices).toEqual([]);
    expect(notices()).toEqual({});
  });

  it("is the call's customer also when it is saved after the call", async () => {
    hub.tell((events) => events.callGone("a"));
    page.form?.save("petra");
    await settle();

    expect(hub.choices).toEqual([{ callId: "log", table: "contact", recordId: "petra", onlyWithNumber: true }]);
    expect(session.state.get().decisions).toEqual({});
  });

  it("opens no second empty form while the first one is there", () => {
    navigate.mockClear();

    session.openPop("a", unknown);

    expect(navigate).not.toHaveBeenCalled();
  });

  it("says so when Dataverse refuses", async () => {
    hub.dataverseError = new Error("You may not read this contact.");

    page.form?.save("petra");
    await settle();

    expect(session.state.get().popNotices).toEqual({ a: { kind: "notLinked", reason: "You may not read this contact." } });
  });

  it("gives way to the next caller's record as long as nobody has written in it", async () => {
    hub.tell((events) => events.callChanged(aCall({ callKey: "b", pop: anna })));
    await settle();

    expect(navigate.mock.calls).toEqual([[unknown], [anna]]);
    expect(page.form?.isDirty).toBe(false);
  });

  it("keeps the next caller's record away once somebody has", async () => {
    page.form?.changes();
    page.form = newForm({ ...unknown.defaults, firstname: "Petra" });

    hub.tell((events) => events.callChanged(aCall({ callKey: "b", pop: anna })));
    await settle();

    expect(navigate.mock.calls).toEqual([[unknown]]);
    expect(notices()).toMatchObject({ b: "unsaved" });
  });
});
