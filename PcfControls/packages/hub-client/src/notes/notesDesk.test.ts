import { FakeNotes, memoryStorage, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DataverseError } from "../dataverse/dataverse";
import { createNoteDrafts } from "./noteDrafts";
import type { NotedCall } from "./noteDrafts";
import { createNotesDesk } from "./notesDesk";
import type { NotesDesk } from "./callNotes";
import type { NotesNews, NotesTabs } from "./notesPorts";

const phoneCallId = "7e2a5311-be86-4911-a84d-000d3ab0d976";
const call: NotedCall = { callKey: "a", dtCallId: "dt", phoneCallId, title: "Anna Example" };

let dataverse: FakeNotes;
let storage: ReturnType<typeof memoryStorage>;
let fails: Error | null;

/** Tabs of one browser: each hears what the others post, in turn. */
function tabs(count: number): NotesTabs[] {
  const all: NotesTabs[] = Array.from({ length: count }, () => ({
    onmessage: null,
    postMessage(news: NotesNews) {
      const others = all.filter((tab) => tab !== this);
      void Promise.resolve().then(() => others.forEach((tab) => tab.onmessage?.({ data: news } as MessageEvent)));
    },
  }));
  return all;
}

function open(options: { agent?: string; tab?: NotesTabs } = {}): NotesDesk {
  const agentId = (): string => options.agent ?? "alice";
  const { read } = dataverse.surroundings();
  return createNotesDesk({ agentId, read, save: dataverse.save, drafts: createNoteDrafts(storage, agentId), tabs: options.tab ?? null });
}

const stored = (): string => dataverse.texts.get(phoneCallId) ?? "";
const textOf = (desk: NotesDesk): string => desk.state.get().a?.text ?? "";
const statusOf = (desk: NotesDesk): string => desk.state.get().a?.status ?? "";
const passes = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  fails = null;
  dataverse = new FakeNotes((value) => (fails === null ? Promise.resolve(value()) : Promise.reject(fails)));
  storage = memoryStorage();
});
afterEach(() => void vi.useRealTimers());

describe("What an agent types", () => {
  it("is saved a second after the last letter, once", async () => {
    const desk = open();
    desk.show(call);
    await settle();
    desk.edit(call, "b");
    await passes(900);
    desk.edit(call, "blue");
    await passes(900);
    expect([dataverse.sent.length, statusOf(desk)]).toEqual([0, "unsaved"]);

    await passes(100);

    expect(dataverse.sent).toEqual([{ callId: "dt", notes: "blue", known: "" }]);
    expect([stored(), statusOf(desk)]).toEqual(["blue", "saved"]);
  });

  it("goes on behind what the phonecall has already", async () => {
    dataverse.texts.set(phoneCallId, "from the template");
    const desk = open();
    desk.show(call);
    await settle();

    expect(textOf(desk)).toBe("from the template");
    desk.edit(call, "from the template, and mine");
    await desk.flush("a");

    expect(stored()).toBe("from the template, and mine");
  });

  it("does not overwrite what somebody typed on the form in the meantime, and shows both", async () => {
    const desk = open();
    desk.show(call);
    await settle();
    dataverse.texts.set(phoneCallId, "of the form");
    desk.edit(call, "of the card");

    await desk.flush("a");

    expect(stored()).toBe("of the form\nof the card");
    expect([textOf(desk), statusOf(desk)]).toEqual(["of the form\nof the card", "saved"]);
  });

  it("waits for the rows of a call that Dataverse does not have yet", async () => {
    const desk = open();
    const early = { ...call, dtCallId: "", phoneCallId: "" };
    desk.show(early);
    desk.edit(early, "early");
    await passes(1000);
    expect([dataverse.sent.length, statusOf(desk)]).toEqual([0, "waiting"]);

    desk.follow([call]);
    await settle();

    expect([stored(), statusOf(desk)]).toEqual(["early", "saved"]);
  });

  it("is kept while it is written on during a save", async () => {
    const desk = open();
    desk.show(call);
    await settle();
    desk.edit(call, "one");
    const saving = desk.flush("a");
    desk.edit(call, "one two");
    await saving;

    await passes(1000);

    expect([stored(), textOf(desk), statusOf(desk)]).toEqual(["one two", "one two", "saved"]);
  });
});

describe("What cannot be saved", () => {
  it("is tried again by itself when Dataverse did not answer", async () => {
    const desk = open();
    fails = new DataverseError("Dataverse does not answer.", 0);
    desk.edit(call, "blue");
    await desk.flush("a");
    expect(desk.state.get().a).toMatchObject({ status: "failed", reason: "Dataverse does not answer.", text: "blue" });

    fails = null;
    await passes(15_000);

    expect([stored(), statusOf(desk)]).toEqual(["blue", "saved"]);
  });

  it("is not tried again and again when Dataverse refused, and says why", async () => {
    const desk = open();
    fails = new DataverseError("You lack the right WriteAccess on phonecall.", 403);
    desk.edit(call, "blue");
    await desk.flush("a");
    await passes(60_000);

    expect(dataverse.sent.length).toBe(1);
    expect(desk.state.get().a).toMatchObject({ status: "failed", reason: "You lack the right WriteAccess on phonecall." });
  });

  it("is there again after a reload, and saved by the new page, also of a call that is over", async () => {
    const old = open();
    fails = new DataverseError("Dataverse does not answer.", 0);
    old.edit(call, "unsaved words");
    await old.flush("a");
    old.stop();
    fails = null;

    const desk = open();
    desk.resume();
    await passes(0);

    expect([stored(), textOf(desk), statusOf(desk)]).toEqual(["unsaved words", "unsaved words", "saved"]);
    expect(storage.getItem("cts-telephony-notes:alice")).toBeNull();
  });

  it("is not shown to another agent of the same browser", async () => {
    const alice = open();
    fails = new DataverseError("Dataverse does not answer.", 0);
    alice.edit(call, "of Alice");
    await alice.flush("a");
    fails = null;

    const bob = open({ agent: "bob" });
    bob.resume();
    bob.show(call);
    await passes(0);

    expect([textOf(bob), stored()]).toEqual(["", ""]);
  });
});

describe("Two tabs of one agent", () => {
  async function two(): Promise<[NotesDesk, NotesDesk]> {
    const [one, other] = tabs(2);
    const desks: [NotesDesk, NotesDesk] = [open({ tab: one }), open({ tab: other })];
    desks.forEach((desk) => desk.show(call));
    await settle();
    return desks;
  }

  it("show the same text while it is typed in one", async () => {
    const [one, other] = await two();

    one.edit(call, "hello");
    await settle();
    expect(textOf(other)).toBe("hello");
    await passes(1000);

    expect([statusOf(one), statusOf(other), dataverse.sent.length]).toEqual(["saved", "saved", 1]);
  });

  it("lose nothing when both are typed in at once", async () => {
    const [one, other] = await two();

    one.edit(call, "left");
    other.edit(call, "right");
    await passes(10_000);

    expect([textOf(one), textOf(other), stored()]).toEqual(["left\nright", "left\nright", "left\nright"]);
  });

  it("still save what one typed that was closed before it could", async () => {
    const [one, other] = await two();
    one.edit(call, "hello");
    one.stop();
    await settle();

    await passes(5000);

    expect([stored(), statusOf(other)]).toEqual(["hello", "saved"]);
  });
});
