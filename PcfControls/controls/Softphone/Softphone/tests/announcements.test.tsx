import { fireEvent, screen } from "@testing-library/react";
import type { FakeHub } from "@telephony/pcf-testkit";
import { aCall, aConnector, aSnapshot, settle } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { act } from "react-dom/test-utils";
import { describe, expect, it, vi } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const show = (...calls: CallMessage[]): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls });
  });
const anna = (changes: Partial<CallMessage> = {}): CallMessage =>
  aCall({ callKey: "a", customerName: "Anna", phoneNumber: "030123", ...changes });

/** What is said from now on, each time that it is. */
function listen(): { polite: string[]; urgent: string[]; stop: () => void } {
  const heard = { polite: [] as string[], urgent: [] as string[] };
  const hear = (list: string[]) => (changes: MutationRecord[]) =>
    changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => list.push(node.textContent ?? "")));
  const [log, alert] = [new MutationObserver(hear(heard.polite)), new MutationObserver(hear(heard.urgent))];
  log.observe(screen.getByRole("log"), { childList: true });
  screen.getAllByRole("alert").forEach((region) => alert.observe(region, { childList: true }));
  return { ...heard, stop: () => [log, alert].forEach((observer) => observer.disconnect()) };
}

describe("A screen reader hears once", () => {
  it("who rings, with number and queue, whatever else changes, and nothing any more when it has stopped", async () => {
    const { hub, play } = await show();
    const heard = listen();
    const call = anna({ queueName: "Sales", dnisText: "Sales" });

    await play(() => hub.tell((events) => events.callChanged(call)));
    await play(() => hub.tell((events) => events.callChanged({ ...call, version: 2, customerName: "Anna Example" })));
    await play(() => hub.tell((events) => events.connectorChanged(aConnector())));
    expect(heard.urgent).toEqual(["Incoming call from Anna, 030123 for Sales"]);

    await play(() => hub.tell((events) => events.callGone("a")));
    expect(screen.queryByText(/^Incoming call from/)).toBeNull();
  });

  it("who rings, by name, when Dataverse knows it a moment later", async () => {
    const { hub, play } = await show();
    const heard = listen();
    const unknown = anna({ customerName: "", dtCallId: "" });

    await play(() => hub.tell((events) => events.callChanged(unknown)));
    expect(heard.urgent).toEqual([]);
    await play(() => hub.tell((events) => events.callChanged(anna({ version: 2 }))));

    expect(heard.urgent).toEqual(["Incoming call from Anna, 030123"]);
  });

  it("who rings, by number, when Dataverse takes its time", async () => {
    vi.useFakeTimers();
    const { hub, play } = await show();
    const heard = listen();

    await play(() => hub.tell((events) => events.callChanged(anna({ customerName: "", dtCallId: "" }))));
    await play(() => void vi.advanceTimersByTime(1000));

    expect(heard.urgent).toEqual(["Incoming call from 030123"]);
    vi.useRealTimers();
  });

  it("each of two callers", async () => {
    const { hub, play } = await show(anna());
    const heard = listen();

    await play(() => hub.tell((events) => events.callChanged(anna({ callKey: "b", customerName: "Bert" }))));

    expect(heard.urgent).toEqual(["Incoming call from Bert, 030123"]);
  });

  it("that a call is answered, held, resumed and over", async () => {
    const { hub, play } = await show(anna());
    const heard = listen();

    for (const [place, state] of (["talk", "hold", "talk", "idle"] as const).entries()) {
      await play(() => hub.tell((events) => events.callChanged(anna({ state, version: place + 2 }))));
    }
    await play(() => hub.tell((events) => events.callGone("a")));

    expect(heard.polite).toEqual(["Talking with Anna", "Anna is on hold", "Talking with Anna again", "The call with Anna has ended"]);
  });

  it("why a dialled call reached nobody", async () => {
    const call = anna({ state: "ringing", direction: "clicktocall" });
    const { hub, play } = await show(call);
    const heard = listen();

    await play(() => hub.tell((events) => events.callChanged({ ...call, version: 2, state: "end", reason: "noAnswer" })));

    expect(heard.polite).toEqual(["The call with Anna has ended: No answer"]);
  });

  it("that notes are saved, or why not, however often it is tried", async () => {
    vi.useFakeTimers();
    const { hub, play } = await show(anna({ state: "talk" }));
    const heard = listen();
    const type = (value: string): Promise<void> =>
      play(() => {
        fireEvent.change(screen.getByRole("textbox", { name: "Notes" }), { target: { value } });
        vi.advanceTimersByTime(1000);
      });

    await type("blue");
    hub.notes.error = new Error("The row is locked.");
    await type("blue, large");
    await play(() => void vi.advanceTimersByTime(15_000));

    expect(heard.polite).toEqual(["Notes saved"]);
    expect(heard.urgent).toEqual([expect.stringContaining("The row is locked.")]);
    vi.useRealTimers();
  });

  it("that the hub is gone", async () => {
    const { hub, play } = await show(anna({ state: "talk" }));

    await play(() => hub.cutLines("gone"));
    const alerts = screen.getAllByRole("alert");
    await play(() => hub.tell((events) => events.connectorChanged(aConnector())));

    expect(alerts.filter(({ textContent }) => textContent?.startsWith("No connection to the telephony hub"))).toHaveLength(1);
    expect(screen.getAllByRole("alert")).toEqual(alerts);
  });
});

describe("A page that was loaded again", () => {
  it("does not say again who rings, who talks and which outcome was given", async () => {
    const ringing = await show(anna());
    await act(() => ringing.session.stop());
    document.body.replaceChildren();
    const again = await showSoftphone((hub: FakeHub) => {
      hub.snapshot = aSnapshot({ calls: [anna(), anna({ callKey: "b", state: "idle", dtCallId: "given" })] });
      hub.loggedOutcomes.set("given", { result: "Solved", computedOutcome: "", retryOn: "" });
    });
    await again.play(() => void settle());

    expect(screen.getByRole("button", { name: "Solved", pressed: true })).toBeTruthy();
    expect(screen.getByRole("log").textContent).toBe("");
    expect(screen.queryByText(/^Incoming call from/)).toBeNull();
  });
});
