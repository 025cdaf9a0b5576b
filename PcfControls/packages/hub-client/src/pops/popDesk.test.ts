import { FakeForm, FakeHub, FakePage, aCall, aContext, aDecision, aMatch, aSnapshot, settle } from "@telephony/pcf-testkit";
import type { PopDecision } from "@telephony/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TelephonySession } from "../session/session";
import type { Navigate, Navigated } from "./popDesk";

let hub: FakeHub;
let page: FakePage;
let session: TelephonySession;
let navigate: ReturnType<typeof vi.fn<Navigate>>;

const anna = aDecision({ table: "contact", recordId: "anna" });
const call = aCall({ callKey: "a", pop: anna });
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

describe("A pop over a form with unsaved changes", () => {
  beforeEach(async () => {
    page.form = new FakeForm("contact", "carl");
    page.form.changed = { jobtitle: "Buyer" };
    hub.snapshot = aSnapshot({ calls: [call] });
    await open();
  });

  it("waits and says so", () => {
    expect(navigate).not.toHaveBeenCalled();
    expect(notices()).toEqual({ a: "unsaved" });
  });

  it.each([
    ["saved", () => page.form?.save()],
    ["left", () => (page.form = null)],
  ])("opens by itself, once, when the form is %s", async (_how, ends) => {
    ends();
    await lookAgain();
    await lookAgain();

    expect(navigate.mock.calls).toEqual([[anna]]);
    expect(notices()).toEqual({});
  });

  it("opens in a window of its own when the agent asks, and not again when the form is saved", async () => {
    session.openPop("a", anna);
    page.form?.save();
    await lookAgain();

    expect(navigate.mock.calls).toEqual([[anna, true]]);
    expect(notices()).toEqual({});
  });

  it("is dropped with its call", async () => {
    hub.tell((events) => events.callGone("a"));
    page.form?.save();
    await lookAgain();

    expect(navigate).not.toHaveBeenCalled();
    expect(notices()).toEqual({});
  });

  it("waits no more for a form when the record is in front", async () => {
    page.form = new FakeForm("contact", "anna");
    page.form.changed = { jobtitle: "Buyer" };
    await lookAgain();
    page.form.save();
    await lookAgain();

    expect(navigate).not.toHaveBeenCalled();
    expect(notices()).toEqual({});
  });

  it("goes on waiting in the wrap-up", async () => {
    hub.tell((events) => events.callChanged({ ...call, state: "idle", version: call.version + 1 }));
    expect(notices()).toEqual({ a: "unsaved" });

    page.form?.save();
    await lookAgain();

    expect(navigate.mock.calls).toEqual([[anna]]);
  });

  it("of several opens the last one only: one page can be shown", async () => {
    const bert = aDecision({ recordId: "bert" });
    hub.tell((events) => events.callChanged(aCall({ callKey: "b", pop: bert })));
    expect(notices()).toEqual({ a: "unsaved", b: "unsaved" });

    page.form?.save();
    await lookAgain();

    expect(navigate.mock.calls).toEqual([[bert]]);
    expect(notices()).toEqual({});
  });
});

describe("A pop while somebody types", () => {
  it("waits, and opens when the typing is over", async () => {
    page.typing = true;
    hub.snapshot = aSnapshot({ calls: [call] });
    await open();
    expect(notices()).toEqual({ a: "typing" });

    page.typing = false;
    await lookAgain();

    expect(navigate.mock.calls).toEqual([[anna]]);
  });
});

describe("A window that the browser does not let open", () => {
  it("is said until it opens", async () => {
    navigate.mockResolvedValueOnce({ result: "blocked" });
    hub.snapshot = aSnapshot({ calls: [call] });
    await open();
    await settle();
    expect(notices()).toEqual({ a: "blocked" });

    session.openPop("a", anna);
    await settle();

    expect(notices()).toEqual({});
  });
});

describe("A record that the agent chooses", () => {
  const bert = aDecision({ recordId: "bert", matches: [aMatch({ recordId: "anna" }), aMatch({ recordId: "bert", name: "Bert" })] });

  it.each(["talk", "idle"] as const)("opens in the state %s, and gives the call its name", async (state) => {
    hub.snapshot = aSnapshot({ calls: [{ ...call, state }] });
    hub.decisionOfChoice = bert;
    await open();
    navigate.mockClear();

    await session.chooseMatch(call, aMatch({ recordId: "bert" }));

    expect(navigate.mock.calls).toEqual([[bert]]);
    expect(session.state.get().calls[0]?.customerName).toBe("Bert");
    // The hub hears of it later.
    hub.tell((events) => events.callChanged({ ...call, state, version: call.version + 1, customerName: "Anna" }));
    expect(session.state.get().calls[0]?.customerName).toBe("Bert");
  });

  it("waits for a form with unsaved changes, too", async () => {
    hub.snapshot = aSnapshot({ calls: [{ ...call, state: "idle" }] });
    hub.decisionOfChoice = bert;
    await open();
    page.form = new FakeForm("contact", "carl");
    page.form.changed = { jobtitle: "Buyer" };

    await session.chooseMatch(call, aMatch({ recordId: "bert" }));
    expect(navigate).not.toHaveBeenCalled();
    expect(notices()).toEqual({ a: "unsaved" });
    page.form.save();
    await lookAgain();

    expect(navigate.mock.calls).toEqual([[bert]]);
  });
});

describe("A chosen record that waits", () => {
  it("is forgotten with its call", async () => {
    hub.snapshot = aSnapshot({ calls: [{ ...call, state: "idle" }] });
    await open();
    page.form = Object.assign(new FakeForm("contact", "carl"), { changed: { jobtitle: "Buyer" } });
    await session.chooseMatch(call, aMatch({ recordId: "bert" }));

    hub.tell((events) => events.callGone("a"));
    page.form.save();
    await lookAgain();

    expect(navigate).not.toHaveBeenCalled();
  });
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
    const form = page.form as FakeForm;
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
    const form = page.form as FakeForm;
    form.changed = changed;
    form.save("other");
    await settle();
    await lookAgain();

    expect(hub.choices).toEqual([]);
    expect(notices()).toEqual({ a: "otherNumber" });
    expect(session.state.get().decisions).toEqual({});
  });

  it("is nobody's while the number is taken away, and the caller's again when it is put back", async () => {
    const form = page.form as FakeForm;
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

describe("What a pop has opened, at the end of the wrap-up", () => {
  async function haveACall(settings: Record<string, unknown>, decision: PopDecision = anna): Promise<void> {
    hub.context = aContext({ settings });
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", pop: decision })] });
    await open();
    page.form = new FakeForm("contact", "anna");
    await settle();
  }

  const end = async (): Promise<void> => {
    hub.tell((events) => events.callGone("a"));
    await settle();
  };

  it("closes where the setting Auto Close says so", async () => {
    await haveACall({ autoClose: true });
    await end();

    expect(page.form?.isClosed).toBe(true);
  });

  it("stays where it does not", async () => {
    await haveACall({ autoClose: false });
    await end();

    expect(page.form?.isClosed).toBe(false);
  });

  it("stays with unsaved changes, and while somebody types", async () => {
    await haveACall({ autoClose: true });
    const form = page.form;
    Object.assign(form ?? {}, { changed: { jobtitle: "Buyer" } });
    await end();
    expect(form?.isClosed).toBe(false);

    await haveACall({ autoClose: true });
    page.typing = true;
    await end();
    expect(page.form?.isClosed).toBe(false);
  });

  it("stays when it is another call's, too, and so does another page", async () => {
    await haveACall({ autoClose: true });
    hub.tell((events) => events.callChanged(aCall({ callKey: "b", pop: anna })));
    await settle();
    await end();
    expect(page.form?.isClosed).toBe(false);

    page.form = new FakeForm("account", "other");
    hub.tell((events) => events.callGone("b"));
    await settle();
    expect(page.form.isClosed).toBe(false);
  });

  it("closes when it is a page that is no form", async () => {
    const close = vi.fn();
    navigate.mockResolvedValue({ result: "opened", close });
    await haveACall({ autoClose: true }, aDecision({ kind: "url", url: "/WebResources/a.html" }));
    await end();

    expect(close).toHaveBeenCalledTimes(1);
  });
});
