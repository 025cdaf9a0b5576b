import { FakeHub, aCall, aContext, anOutcome, aSnapshot, settle } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it, vi } from "vitest";
import { createClientApi } from "./clientApi";
import type { DynamicsTelephonyApi } from "./clientApi";

/** A form's script and a softphone, joined by the channel between them, and the hub that the softphone commands. */
async function openPage(...calls: CallMessage[]): Promise<{ hub: FakeHub; api: DynamicsTelephonyApi }> {
  const hub = new FakeHub();
  hub.snapshot = aSnapshot({ calls });
  hub.context = aContext({ outcomes: [anOutcome({ name: "Solved" })] });
  type Heard = ((event: MessageEvent) => void) | null;
  const script = { postMessage: (data: unknown) => softphone.onmessage?.(new MessageEvent("message", { data })), onmessage: null as Heard };
  const softphone = { postMessage: (data: unknown) => script.onmessage?.(new MessageEvent("message", { data })), onmessage: null as Heard };
  hub.open({ channel: softphone });
  await settle();
  hub.commands.splice(0);
  const surroundings = { page: () => ({ record: "", callIds: [] }), storedCalls: () => null, onPageShown: () => undefined };
  const api = createClientApi({ channel: script, ...surroundings });
  api.RegisterForEvents(() => undefined);
  return { hub, api };
}

const talkedIn = { callKey: "over", state: "idle", answeredOn: "2026-01-31T09:00:00.000Z" } as const;

describe("saveAndClose", () => {
  it("saves the form, then ends the wrap-up of a call that has its outcome", async () => {
    const { hub, api } = await openPage(aCall(talkedIn));
    await api.setOutcome("Solved");
    hub.commands.splice(0);
    const save = vi.fn(() => Promise.resolve(expect(hub.commands).toEqual([])));

    await api.saveAndClose({ data: { save } });

    expect(save).toHaveBeenCalledTimes(1);
    expect(hub.commands).toMatchObject([{ name: "endWrap", callKey: "over" }]);
  });

  it("says that the outcome is missing instead of closing, and has saved all the same", async () => {
    const { hub, api } = await openPage(aCall({ ...talkedIn, demandsOutcome: true }));
    const save = vi.fn();

    await expect(api.saveAndClose({ data: { save } })).rejects.toThrow("This call has no outcome yet.");

    expect(save).toHaveBeenCalledTimes(1);
    expect(hub.commands).toEqual([]);
  });

  it("hangs up no call that goes on", async () => {
    const { hub, api } = await openPage(aCall({ callKey: "talk", state: "talk" }));

    await expect(api.saveAndClose()).rejects.toThrow("The call goes on.");

    expect(hub.commands.map(({ name }) => name)).not.toContain("endWrap");
  });

  it("does not close what could not be saved", async () => {
    const { hub, api } = await openPage(aCall({ ...talkedIn, isInternal: true }));

    await expect(api.saveAndClose({ data: { save: () => Promise.reject(new Error("No disk.")) } })).rejects.toThrow("No disk.");

    expect(hub.commands.map(({ name }) => name)).not.toContain("endWrap");
  });

  it("only saves when the call is over", async () => {
    const { hub, api } = await openPage();
    const save = vi.fn();

    await api.saveAndClose({ data: { save } });

    expect(save).toHaveBeenCalledTimes(1);
    expect(hub.commands).toEqual([]);
  });
});
