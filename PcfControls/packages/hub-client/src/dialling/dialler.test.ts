import { FakeHub, memoryStorage, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ElectionPage } from "../session/leader";
import { countryShelf, keptCountry, onCountryKept } from "./defaultCountry";
import { createDialler } from "./dialler";
import type { Dialler } from "./dialler";

/** The ends of one BroadcastChannel, in pages of one origin: each hears what the others say. */
class Ether {
  private ends: { onmessage: ((event: MessageEvent) => void) | null }[] = [];

  public get openEnds(): number {
    return this.ends.length;
  }

  public open(): { postMessage: (data: unknown) => void; onmessage: ((event: MessageEvent) => void) | null; close: () => void } {
    const end = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) =>
        this.ends.filter((other) => other !== end).forEach((other) => other.onmessage?.(new MessageEvent("message", { data }))),
      close: () => {
        this.ends = this.ends.filter((other) => other !== end);
      },
    };
    this.ends.push(end);
    return end;
  }
}

const recordId = "C0000000-0000-4000-8000-000000000001";
const record = { table: "contact", recordId: `{${recordId}}` };
/** A tab that never has the focus. */
const follows: ElectionPage = {
  locks: { request: () => new Promise(() => undefined) } as unknown as LockManager,
  hasFocus: () => false,
  onFocus: () => () => undefined,
};

let ether: Ether;
let hub: FakeHub;
const diallerIn = (page: string): Dialler => createDialler({ openChannel: () => ether.open(), softphonePage: () => page });

beforeEach(() => {
  vi.useFakeTimers();
  ether = new Ether();
  hub = new FakeHub();
  hub.answer = () => Promise.resolve({ callKey: "main~1~2" });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("A number that a control dials", () => {
  it("is dialled once, by the softphone of its own page, also when another tab leads", async () => {
    const other = new FakeHub();
    await other.openSettled({ channel: ether.open(), pageId: "other" });
    await hub.openSettled({ channel: ether.open(), pageId: "mine", page: follows });

    const outcome = await diallerIn("mine").dial("030 23125011", record);

    expect(outcome).toEqual({ kind: "dialled", callKey: "main~1~2" });
    expect(hub.commands).toMatchObject([{ name: "dial", number: "030 23125011" }]);
    expect(other.commands).toEqual([]);
  });

  it("is dialled by the tab that leads where its own page has no softphone", async () => {
    await hub.openSettled({ channel: ether.open() });

    const dialling = diallerIn("").dial("030 23125011", record);
    await settle();

    expect(await dialling).toEqual({ kind: "dialled", callKey: "main~1~2" });
    expect(hub.commands).toHaveLength(1);
  });

  it("gets the prefix that its record asks for", async () => {
    hub.dialPrefix = "0";
    hub.displayedPage = { url: "/main.aspx", record: { table: "account", recordId: "of the form" } };
    await hub.openSettled({ channel: ether.open(), pageId: "mine" });

    await diallerIn("mine").dial("3023125011", record);

    expect(hub.dialNumbers).toEqual([{ number: "3023125011", record: { table: "contact", recordId: recordId.toLowerCase() } }]);
    expect(hub.commands[0]?.number).toBe("03023125011");
  });

  it("is not dialled where no softphone is open, and not later by one that opens", async () => {
    const dialling = diallerIn("").dial("030 23125011", record);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await dialling).toEqual({ kind: "noSoftphone" });

    await hub.openSettled({ channel: ether.open() });

    expect(hub.commands).toEqual([]);
    expect(ether.openEnds).toBe(1);
  });

  it("brings the reason why it was refused", async () => {
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "Your phone is busy." });
    await hub.openSettled({ channel: ether.open(), pageId: "mine" });

    expect(await diallerIn("mine").dial("1", null)).toEqual({ kind: "refused", reason: "Your phone is busy." });
  });
});

describe("Several numbers of a record", () => {
  const offer = {
    record: `contact/${recordId.toLowerCase()}`,
    name: "Anna Example",
    numbers: [{ label: "Mobile Phone", number: "0172 1234567" }],
  };

  it("are offered by the softphone of the page, and the chosen one is called for the record", async () => {
    const session = await hub.openSettled({ channel: ether.open(), pageId: "mine", page: follows });
    expect(await diallerIn("mine").offer(offer)).toBe(true);
    expect(session.state.get().offer).toMatchObject(offer);

    await session.dialOffered("0172 1234567");

    expect(hub.dialNumbers).toEqual([{ number: "0172 1234567", record: { table: "contact", recordId: recordId.toLowerCase() } }]);
    expect(session.state.get().offer).toBeNull();
  });

  it("stay offered while the chosen one could not be called, until the agent has had enough", async () => {
    const session = await hub.openSettled({ channel: ether.open(), pageId: "mine" });
    await diallerIn("mine").offer(offer);
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "Your phone is busy." });

    expect(await session.dialOffered("0172 1234567")).toMatchObject({ succeeded: false, reason: "Your phone is busy." });
    expect(session.state.get().offer).not.toBeNull();
    session.dismissOffer();

    expect(session.state.get().offer).toBeNull();
  });

  it("are offered to nobody without a softphone", async () => {
    const offering = diallerIn("").offer(offer);
    await vi.advanceTimersByTimeAsync(1000);

    expect(await offering).toBe(false);
  });
});

describe("The default country", () => {
  it("is kept for controls as soon as Dataverse has said it", async () => {
    const shelf = memoryStorage();
    hub.context = { ...hub.context, settings: { defaultCountry: "GR" } };

    await hub.openSettled({ countryShelf: shelf });

    expect(shelf.getItem("cts-telephony-country")).toBe("GR");
  });

  it("is told to the controls of the page when it is news", () => {
    const told = vi.fn();
    window.localStorage.clear();
    const stop = onCountryKept(window, told);

    countryShelf(window).setItem("cts-telephony-country", "GR");
    countryShelf(window).setItem("cts-telephony-country", "GR");
    stop();
    countryShelf(window).setItem("cts-telephony-country", "DE");

    expect(told).toHaveBeenCalledTimes(1);
    expect(keptCountry(() => window.localStorage)).toBe("DE");
  });
});
