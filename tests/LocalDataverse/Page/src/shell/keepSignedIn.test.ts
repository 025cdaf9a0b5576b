import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LocalRun } from "../data/localOrg";
import { GlobalNotifications } from "./globalNotifications";
import { keepSignedIn } from "./keepSignedIn";

const alice = { systemUserId: "a1", name: "Alice Agent", roles: [] };
let run: LocalRun | null;
let signIn: ReturnType<typeof vi.fn<(id: string) => Promise<void>>>;
let load: ReturnType<typeof vi.fn<(address?: string) => void>>;
let notifications: GlobalNotifications;
let stop: () => void;

const look = () => vi.advanceTimersByTimeAsync(5000);
const said = () => notifications.all.map(({ message }) => message).join(" ");

beforeEach(async () => {
  vi.useFakeTimers();
  run = { id: "first", isSignedIn: true };
  signIn = vi.fn(() => Promise.resolve());
  load = vi.fn();
  notifications = new GlobalNotifications();
  const answer = () => (run === null ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(run));
  stop = keepSignedIn(alice, notifications, {
    org: { run: answer, signIn },
    load,
  });
  await look();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("An open page", () => {
  it("says nothing while all is well", () => {
    expect(said()).toBe("");
  });

  it("says that the system does not answer, once, until it does", async () => {
    run = null;
    await look();
    await look();
    expect(said()).toBe("The local organization does not answer. This page goes on when it is there again.");

    run = { id: "first", isSignedIn: true };
    await look();

    expect(said()).toBe("");
  });

  it("is signed in again after a restart, and says what has become of the rows", async () => {
    run = null;
    await look();
    run = { id: "second", isSignedIn: false };
    await look();

    expect(signIn.mock.calls).toEqual([["a1"]]);
    expect(said()).toContain("was restarted, and Alice Agent is signed in again");
    run = { id: "second", isSignedIn: true };
    await look();
    notifications.all[0]?.action?.run();
    expect(load.mock.calls).toEqual([[]]);
  });

  it("says the same where another tab has signed in again already", async () => {
    run = { id: "second", isSignedIn: true };
    await look();

    expect(signIn).not.toHaveBeenCalled();
    expect(said()).toContain("was restarted");
  });

  it("says so when the person is not there after the restart", async () => {
    signIn.mockRejectedValue(new Error("No person with this id"));
    run = { id: "second", isSignedIn: false };
    await look();

    expect(said()).toBe("The local organization was restarted, and Alice Agent is not there.");
    notifications.all[0]?.action?.run();
    expect(load.mock.calls).toEqual([["/main.aspx"]]);
  });

  it("does not sign in whom another tab has signed out", async () => {
    run = { id: "first", isSignedIn: false };
    await look();

    expect(signIn).not.toHaveBeenCalled();
    expect(said()).toBe("Alice Agent is not signed in here any more.");
  });
});
