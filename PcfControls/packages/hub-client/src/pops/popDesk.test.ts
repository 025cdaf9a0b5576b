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
async function open(): Promise<void> {
  session = await hub.openSettled();
  session.offerNavigation(navigate);
}

const notices = () => Object.fromEntries(Object.entries(session.state.get().popNotices).map(([key, { kind }]) => [key, kind]));

/** Lets the page be looked at again. */
const lookAgain = () => vi.advanceTimersByTimeAsync(500);

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
