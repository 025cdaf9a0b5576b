import { aCall, aPastCall, FakeHub, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createListDesk } from "./listDesk";
import { unseenOf } from "./pastCalls";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

describe("Past calls", () => {
  it("are read again when a call was missed, though nobody looks at them", async () => {
    const hub = new FakeHub();
    const session = await hub.openSettled();
    const reads = hub.past.reads.history;
    hub.tell((events) => events.callChanged(aCall()));
    hub.past.history = [aPastCall()];

    hub.tell((events) => events.callGone(aCall().callKey));
    await vi.advanceTimersByTimeAsync(1_000);
    await settle();

    expect(hub.past.reads.history).toBe(reads + 1);
    expect(unseenOf(session.past.history.state.get().items, "")).toHaveLength(1);
  });

  it("are not read again for a call that was answered, while nobody looks at them", async () => {
    const hub = new FakeHub();
    await hub.openSettled();
    const reads = hub.past.reads.history;
    const call = aCall({ state: "idle", answeredOn: "2026-01-31T09:00:05Z" });
    hub.tell((events) => events.callChanged(call));

    hub.tell((events) => events.callGone(call.callKey));
    await vi.advanceTimersByTimeAsync(10_000);

    expect(hub.past.reads.history).toBe(reads);
  });

  it("are read again within half a minute after the hub was away, for all its agents come back at once", async () => {
    const hub = new FakeHub();
    await hub.openSettled();
    expect(hub.past.reads.history).toBe(1);
    hub.cutLines("gone");
    await vi.advanceTimersByTimeAsync(20_000);
    await settle();

    await vi.advanceTimersByTimeAsync(30_000);

    expect(hub.past.reads.history).toBe(2);
  });

  it("ask nothing while the page is in the background", async () => {
    const hub = new FakeHub();
    const session = await hub.openSettled();
    session.past.watch("worklist");
    hub.past.isVisible = false;

    await vi.advanceTimersByTimeAsync(60_000);

    expect(hub.past.reads.worklist).toBe(1);
  });

  it("are read when they come on screen and when the agent looks at the page again", async () => {
    const hub = new FakeHub();
    const session = await hub.openSettled();
    const stop = session.past.watch("worklist");
    await settle();
    hub.past.returns();
    await settle();
    stop();
    hub.past.returns();
    await settle();

    expect(hub.past.reads.worklist).toBe(2);
  });
});

describe("A list", () => {
  it("that is asked for while it is read is read once more, for all who ask", async () => {
    const answers: ((items: { items: number[]; hasMore: boolean }) => void)[] = [];
    const list = createListDesk<number>(() => new Promise((resolve) => answers.push(resolve)));
    const first = list.refresh();
    await settle();
    const [second, third] = [list.refresh(), list.refresh()];
    answers[0]?.({ items: [1], hasMore: false });
    await first;
    await settle();
    answers[1]?.({ items: [2], hasMore: false });

    expect([(await second).items, (await third).items, answers.length]).toEqual([[2], [2], 2]);
  });
});
