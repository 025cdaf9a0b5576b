import { FakeHub, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DataverseError } from "../dataverse/dataverse";
import { HubRefusedError } from "./hubDoor";
import type { TelephonySession } from "../session/session";

let hub: FakeHub;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (): Promise<TelephonySession> => hub.openSettled();

describe("The session at the hub", () => {
  const hours = (count: number): number => count * 3_600_000;

  it("is renewed at the hub for a working day, and Dataverse is asked once", async () => {
    const session = await open();

    await vi.advanceTimersByTimeAsync(hours(8));
    hub.cutLines("The hub stops.");
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection.phase).toBe("connected");
    expect(hub.tickets).toBe(1);
    expect(hub.sessionAsks.length).toBeGreaterThan(48);
    expect(hub.accesses.at(-1)?.token).not.toBe(hub.accesses[0]?.token);
  });

  it("goes on while Dataverse is away, even across a restart of the hub", async () => {
    const session = await open();
    hub.dataverseError = new DataverseError("Dataverse does not answer.", 0);

    await vi.advanceTimersByTimeAsync(hours(2));
    hub.cutLines("The hub stops.");
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection).toEqual({ phase: "connected", problem: null });
  });

  it("is tried again with the same ticket while no connector is there, and the person is told so", async () => {
    hub.refusesSessions = new HubRefusedError("The connector is not there.", "later");
    const session = await open();

    await vi.advanceTimersByTimeAsync(20_000);
    expect(session.state.get().connection.problem).toEqual({ source: "hubSays", reason: "The connector is not there." });
    expect([hub.tickets, new Set(hub.sessionAsks).size]).toEqual([1, 1]);
    hub.refusesSessions = null;
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection.phase).toBe("connected");
  });

  it("takes a new ticket only when the old one is about to end", async () => {
    hub.refusesSessions = new HubRefusedError("The connector is not there.", "later");
    await open();

    await vi.advanceTimersByTimeAsync(120_000);

    expect(hub.tickets).toBe(3);
  });

  it("takes a new ticket when the hub says that the old one is no good, ever more slowly", async () => {
    hub.refusesSessions = new HubRefusedError("The sign-in has been used.", "ticket");
    await open();

    await vi.advanceTimersByTimeAsync(3000);
    expect(hub.tickets).toBeGreaterThan(1);
    await vi.advanceTimersByTimeAsync(hours(1));

    expect(hub.tickets).toBeLessThan(160);
  });

  it("that the hub ends is told with the hub's words, and Dataverse is asked whether there may be another", async () => {
    const session = await open();
    hub.sessionEnd = { reason: "Your phone was changed.", again: "ticket" };

    hub.cutLines("");
    await settle();
    expect(session.state.get().connection.problem).toEqual({ source: "hubSays", reason: "Your phone was changed." });
    hub.dataverseError = new DataverseError("You have no phone yet.", 403);
    await vi.advanceTimersByTimeAsync(2000);

    expect(session.state.get().connection.problem).toEqual({ source: "refused", reason: "You have no phone yet." });
  });

  it("whose renewal fails for a while is renewed before it ends", async () => {
    const session = await open();
    hub.refusesSessions = new Error("The telephony hub does not answer.");
    await vi.advanceTimersByTimeAsync(500_000);
    hub.refusesSessions = null;
    await vi.advanceTimersByTimeAsync(200_000);

    hub.cutLines("broken");
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection.phase).toBe("connected");
    expect(hub.tickets).toBe(1);
  });

  it("that has ended while the hub was away begins anew", async () => {
    const session = await open();
    hub.refusesSessions = new Error("The telephony hub does not answer.");
    hub.refusesLines = "no route";
    hub.cutLines("broken");
    await vi.advanceTimersByTimeAsync(700_000);

    [hub.refusesSessions, hub.refusesLines] = [null, ""];
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection.phase).toBe("connected");
  });

  it("is looked at by the hub where a WebSocket was refused without a reason", async () => {
    hub.socketOnly = true;
    const session = await open();
    hub.refusesLines = "WebSocket failed to connect.";
    hub.cutLines("broken");
    await vi.advanceTimersByTimeAsync(2000);
    hub.refusesSessions = new HubRefusedError("Your phone was changed.", "ticket");
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection.problem).toEqual({ source: "hubSays", reason: "Your phone was changed." });
    expect(hub.accesses.every(({ socketOnly }) => socketOnly)).toBe(true);
  });

  it("is not renewed any more once the page has stopped", async () => {
    const session = await open();

    await session.stop();
    await vi.advanceTimersByTimeAsync(hours(1));

    expect(hub.sessionAsks).toHaveLength(1);
  });
});
