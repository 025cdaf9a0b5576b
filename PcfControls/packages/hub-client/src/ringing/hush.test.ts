import { aCall, aSnapshot, FakeHub, settle } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { ringingCalls } from "./dueRing";

async function ringing(): Promise<{ hub: FakeHub; session: Awaited<ReturnType<FakeHub["openSettled"]>>; rings: () => string[] }> {
  const hub = new FakeHub();
  hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a" }), aCall({ callKey: "b" })] });
  const session = await hub.openSettled();
  return { hub, session, rings: () => ringingCalls(session.state.get()).map(({ callKey }) => callKey) };
}

describe("A ringing call", () => {
  it.each(["answer", "release"] as const)("is silent with the agent's %s, before the phone system has done it", async (name) => {
    const { hub, session, rings } = await ringing();
    hub.answer = () => new Promise(() => undefined);

    void session.execute({ name, callKey: "a" });

    expect(rings()).toEqual(["b"]);
  });

  it("stays silent when the phone system has answered before its news come", async () => {
    const { session, rings } = await ringing();

    await session.execute({ name: "answer", callKey: "a" });

    expect(rings()).toEqual(["b"]);
  });

  it("rings on when the command failed", async () => {
    const { hub, session, rings } = await ringing();
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "The phone does not answer." });

    await session.execute({ name: "answer", callKey: "a" });

    expect(rings()).toEqual(["a", "b"]);
  });

  it("rings on when another command is given", async () => {
    const { session, rings } = await ringing();

    void session.execute({ name: "notReady" });
    void session.execute({ name: "holdResume", callKey: "a" });
    await settle();

    expect(rings()).toEqual(["a", "b"]);
  });
});
