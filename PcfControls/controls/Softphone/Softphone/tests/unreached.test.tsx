import { screen } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const dialled = (changes: Partial<CallMessage> = {}): CallMessage =>
  aCall({
    callKey: "dialled",
    direction: "clicktocall",
    state: "ringing",
    phoneNumber: "030123",
    customerName: "Anna Example",
    ...changes,
  });

const ended = (reason: CallMessage["reason"], changes: Partial<CallMessage> = {}): CallMessage =>
  dialled({ state: "idle", version: 90, answeredOn: null, reason, ...changes });

/** A call is there, ends and goes from the list. */
async function endCall(last: CallMessage): Promise<ShownSoftphone> {
  const shown = await showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [{ ...last, state: "ringing", version: 1, reason: null }] });
  });
  await shown.play(() => shown.hub.tell((events) => events.callChanged(last)));
  await shown.play(() => shown.hub.tell((events) => events.callGone(last.callKey)));
  return shown;
}

const card = (): HTMLElement | null => screen.queryByRole("article", { name: /^Not reached/ });

describe("A dialled call that reached nobody", () => {
  it.each([
    ["busy", "Busy, or the call was refused"],
    ["noAnswer", "No answer"],
    ["declined", "The call was refused"],
    ["failed", "Nobody was reached: the number may be wrong, or your own phone did not take the call."],
  ] as const)("stays on the screen in words when it was %s", async (reason, words) => {
    await endCall(ended(reason));

    expect(card()?.textContent).toContain("Anna Example");
    expect(card()?.textContent).toContain("030123");
    expect(card()?.textContent).toContain(words);
  });

  it.each(["outbound", "clicktocall", "ccOutbound"] as const)("stays whichever way it was made: %s", async (direction) => {
    await endCall(ended("busy", { direction }));

    expect(card()).not.toBeNull();
  });

  it("goes when the agent has read it", async () => {
    const { user } = await endCall(ended("busy"));

    await user.click(screen.getByRole("button", { name: "Dismiss" }));

    expect(card()).toBeNull();
  });

  it("goes when the next call comes", async () => {
    const { hub, play } = await endCall(ended("busy"));

    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "next", state: "incoming" }))));

    expect(card()).toBeNull();
  });

  it("stays while the held caller comes back after a consultation of a busy colleague", async () => {
    const held = aCall({ callKey: "held", state: "hold" });
    const { hub, play } = await showSoftphone((arranged) => {
      arranged.snapshot = aSnapshot({ calls: [held, dialled({ direction: "outbound" })] });
    });

    await play(() => hub.tell((events) => events.callChanged(ended("busy", { direction: "outbound" }))));
    await play(() => hub.tell((events) => events.callGone("dialled")));
    await play(() => hub.tell((events) => events.callChanged({ ...held, version: 99, state: "talk" })));

    expect(card()).not.toBeNull();
  });

  it("is told, too, by a snapshot that no longer has the call", async () => {
    const { hub, play } = await showSoftphone((arranged) => {
      arranged.snapshot = aSnapshot({ calls: [dialled()] });
    });

    await play(() => hub.tell((events) => events.callChanged(ended("noAnswer"))));
    await play(() => hub.tell((events) => events.snapshot(aSnapshot())));

    expect(card()).not.toBeNull();
  });

  it("is not told once more when the agent has ended its wrap-up", async () => {
    const { hub, user, play } = await showSoftphone((arranged) => {
      arranged.snapshot = aSnapshot({ calls: [ended("busy", { allowed: ["endWrap"] })] });
    });

    await user.click(screen.getByRole("button", { name: "End wrap-up" }));
    await play(() => hub.tell((events) => events.callGone("dialled")));

    expect(card()).toBeNull();
  });

  it("is told once where the agent's own phone did not take it: by the sentence about the phone", async () => {
    const { hub, play } = await endCall(ended("failed"));

    await play(() =>
      hub.tell((events) =>
        events.commandFailed({ commandId: "c", succeeded: false, callKey: "dialled", reason: "Your own phone is busy." }),
      ),
    );

    expect(card()).toBeNull();
    expect(screen.getByText(/Your own phone is busy/)).toBeTruthy();
  });
});

describe("No card is left behind by", () => {
  it("a call that the agent gave up", async () => {
    await endCall(ended("abandoned"));

    expect(card()).toBeNull();
  });

  it("a call that was answered", async () => {
    await endCall(ended("completed", { answeredOn: "2026-01-31T09:00:00.000Z" }));

    expect(card()).toBeNull();
  });

  it("a caller who gave up", async () => {
    await endCall(ended("abandoned", { direction: "inbound" }));

    expect(card()).toBeNull();
  });
});

describe("How a call ended", () => {
  const reasonOn = async (call: CallMessage): Promise<string> => {
    await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [call] });
    });
    return screen.getByRole("article").textContent ?? "";
  };

  it("does not blame the caller for what the agent gave up", async () => {
    const words = await reasonOn(ended("abandoned"));

    expect(words).toContain("You gave up before anybody answered");
    expect(words).not.toContain("The caller gave up");
  });

  it("says of a caller who gave up that the caller did", async () => {
    expect(await reasonOn(ended("abandoned", { direction: "inbound" }))).toContain("The caller gave up");
  });
});
