import { FakeHub, aCall, aContext, aSnapshot, memoryStorage, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DataverseError } from "../dataverse/dataverse";
import type { TelephonySession } from "./session";
import { signedInKey } from "./signIn";

const bob = "b0b00000-0000-4000-8000-000000001002";

let hub: FakeHub;
let storage: ReturnType<typeof memoryStorage>;
let stored: () => void;
let returns: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  hub.snapshot = aSnapshot({ calls: [aCall({ customerName: "Anna" })] });
  storage = memoryStorage();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (whoAmI?: () => Promise<string>): Promise<TelephonySession> =>
  hub.openSettled({
    signIn: {
      storage,
      onStored: (told) => {
        stored = told;
        return () => undefined;
      },
      onReturn: (told) => {
        returns = told;
        return () => undefined;
      },
      ...(whoAmI === undefined ? {} : { whoAmI }),
    },
  });

const comeBack = async (): Promise<void> => {
  returns();
  await settle();
};

function expectNobodys(session: TelephonySession): void {
  const { calls, context, agent, isLeader, connection } = session.state.get();
  expect({ calls, context, agent, isLeader }).toEqual({ calls: [], context: null, agent: null, isLeader: false });
  expect(connection).toEqual({ phase: "waiting", problem: { source: "signedOut", reason: "" } });
}

describe("A page whose agent has signed out", () => {
  it("shows nothing of the agent when somebody comes to it, and hears of no call any more", async () => {
    const session = await open(() => Promise.reject(new DataverseError("Unauthorized", 401)));

    await comeBack();
    expectNobodys(session);
    hub.tell((events) => events.callChanged(aCall({ callKey: "next" })));
    await vi.advanceTimersByTimeAsync(60_000);

    expectNobodys(session);
    expect(hub.accesses).toHaveLength(1);
  });

  it("does so when the browser is somebody else's by then", async () => {
    const session = await open(() => Promise.resolve(bob));

    await comeBack();

    expectNobodys(session);
  });

  it("does so at once when a page of another agent opens", async () => {
    const session = await open();

    storage.setItem(signedInKey, bob);
    stored();

    expectNobodys(session);
  });
});

describe("A page that is still its agent's", () => {
  it("goes on when somebody comes to it, whatever the letters of the id, and asks once in a while only", async () => {
    const whoAmI = vi.fn(() => Promise.resolve(aContext().agent.systemUserId.toUpperCase()));
    const session = await open(whoAmI);

    await comeBack();
    await comeBack();

    expect(session.state.get().calls).toHaveLength(1);
    expect(whoAmI).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_000);
    await comeBack();
    expect(whoAmI).toHaveBeenCalledTimes(2);
  });

  it("goes on when Dataverse does not answer", async () => {
    const session = await open(() => Promise.reject(new DataverseError("Dataverse does not answer.", 0)));

    await comeBack();

    expect(session.state.get().calls).toHaveLength(1);
  });

  it("goes on when another page of the agent opens, or another page writes something else", async () => {
    const session = await open();

    expect(storage.getItem(signedInKey)).toBe(aContext().agent.systemUserId);
    stored();

    expect(session.state.get().calls).toHaveLength(1);
  });
});
