import { screen, within } from "@testing-library/react";
import { aCall, aPastCall, aSnapshot, sampleNow } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import type { HistoryCall } from "@telephony/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const rejected = aPastCall({ callKey: "r", kind: "rejected", name: "Bert Example", startedOn: "2026-01-30T10:00:00Z" });
const talked = aPastCall({
  callKey: "t",
  kind: "talked",
  direction: "clicktocall",
  name: "Carl Contoso",
  talkSeconds: 65,
  outcome: "Solved",
});

async function showHistory(calls: readonly HistoryCall[], arrange: (hub: FakeHub) => void = () => undefined): Promise<ShownSoftphone> {
  const shown = await showSoftphone((hub) => {
    hub.past.history = calls;
    arrange(hub);
  });
  await shown.user.click(screen.getByRole("tab", { name: /^History/ }));
  return shown;
}

const rows = (): string[] => screen.getAllByRole("listitem").map((row) => row.textContent ?? "");
const tab = (name: string | RegExp): HTMLElement => screen.getByRole("tab", { name });

beforeEach(() => void vi.useFakeTimers({ now: new Date(sampleNow), toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

describe("The history", () => {
  it("lists missed calls first, then rejected ones and all of today, with what became of them", async () => {
    const { user } = await showHistory([aPastCall(), rejected, talked]);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain("Anna ExampleIncoming · Missed · ");

    await user.click(tab("Rejected"));
    expect(rows()[0]).toContain("Bert ExampleIncoming · Rejected · ");
    await user.click(tab("Today"));

    expect(rows()[1]).toContain("Carl ContosoOutgoing · 1:05 · ");
    expect(rows()[1]).toContain("Solved");
  });

  it("calls back with the number and the customer's record", async () => {
    const { user, hub } = await showHistory([aPastCall()]);

    await user.click(screen.getByRole("button", { name: "Call back Anna Example" }));

    expect(hub.commands).toMatchObject([{ name: "dial", number: "+493023125011" }]);
    expect(hub.dialNumbers).toEqual([{ number: "+493023125011", record: { table: "contact", recordId: aPastCall().recordId } }]);
  });

  it("shows the notes of a call that is opened, saves what is changed in them, and leads to record and phone call", async () => {
    const { user, hub, openForm, play } = await showHistory([aPastCall()], ({ notes }) => {
      notes.phoneCallOf = () => aPastCall().phoneCallId;
      notes.texts.set(aPastCall().phoneCallId, "wants a blue one");
    });

    await user.click(screen.getByRole("button", { name: /^Anna Example/ }));
    const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    expect(area.value).toBe("wants a blue one");
    await user.type(area, ", large");
    await play(() => area.blur());
    await user.click(screen.getByRole("button", { name: "Open record" }));
    await user.click(screen.getByRole("button", { name: "Open phone call" }));

    expect(hub.notes.texts.get(aPastCall().phoneCallId)).toBe("wants a blue one, large");
    expect(openForm.mock.calls.map(([table]) => table)).toEqual(["contact", "phonecall"]);
  });

  it("says that there is nothing, that there is more, and that it could not be read", async () => {
    const { user, hub, play } = await showHistory([]);
    expect(screen.getByText("No missed calls in the last seven days.")).toBeTruthy();
    hub.past.error = new Error("Dataverse does not answer.");
    await play(() => hub.past.returns());
    expect(screen.getByText("The list could not be read: Dataverse does not answer.")).toBeTruthy();
    hub.past.error = null;
    hub.past.history = [aPastCall()];
    hub.past.hasMore = true;

    await user.click(screen.getByRole("button", { name: "Try now" }));

    expect(screen.getByText(/^Only your newest 1 calls are listed/)).toBeTruthy();
  });

  it("shows hostile names as text", async () => {
    await showHistory([aPastCall({ name: "<img src=x onerror=alert(1)>" })]);

    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeTruthy();
  });

  it("leaves a call that rings on the screen", async () => {
    await showHistory([aPastCall()], (hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ customerName: "Dora Different" })] });
    });

    expect(within(screen.getByRole("article", { name: "Call with Dora Different" })).getByRole("button", { name: "Answer" })).toBeTruthy();
  });
});

describe("The badge of missed calls", () => {
  it("is there until they are seen, and not again after a reload", async () => {
    const shown = await showSoftphone((hub) => {
      hub.past.history = [aPastCall(), aPastCall({ callKey: "b", startedOn: "2026-01-31T08:00:00Z" })];
    });
    await shown.user.click(tab("History, 2 missed"));
    await shown.user.click(tab("Calls"));

    expect(tab("History")).toBeTruthy();
    expect(shown.hub.past.surroundings.storage.getItem(`cts-telephony-seen:${shown.hub.context.agent.systemUserId}`)).toBe(
      "2026-01-31T08:30:00Z",
    );
  });

  it("goes when another tab has seen them", async () => {
    const { hub, play } = await showSoftphone((arranged) => {
      arranged.past.history = [aPastCall()];
    });
    expect(tab("History, 1 missed")).toBeTruthy();
    hub.past.surroundings.storage.setItem(`cts-telephony-seen:${hub.context.agent.systemUserId}`, "2026-01-31T08:30:00Z");

    await play(() => hub.past.stored());

    expect(tab("History")).toBeTruthy();
  });
});
