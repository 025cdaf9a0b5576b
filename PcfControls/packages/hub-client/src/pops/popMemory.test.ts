import { aDecision, aMatch, memoryStorage } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPopMemory } from "./popMemory";

const [alice, bob] = ["a0000000-0000-4000-8000-000000001001", "a0000000-0000-4000-8000-000000001002"];
const personal = /Anna|493023/;
const annas = aDecision({
  kind: "url",
  url: "/page.html?Data=telephoneNo%3D%252B493023",
  recordId: "anna",
  data: "telephoneNo=+493023&fullName=Anna",
  matches: [aMatch({ name: "Anna" })],
});

/** A storage, and all that lies in it. */
function openStorage(): { storage: ReturnType<typeof memoryStorage>; text: () => string } {
  const storage = memoryStorage();
  return { storage, text: () => storage.getItem("cts-telephony-pops") ?? "" };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("The memory of pops", () => {
  it("has neither name nor number of what was opened", () => {
    const { storage, text } = openStorage();

    createPopMemory(storage).claim("a", annas);

    expect(text()).not.toBe("");
    expect(text()).not.toMatch(personal);
  });

  it("keeps the agent's choice as long as the call goes on", () => {
    const { storage, text } = openStorage();
    const memory = createPopMemory(storage);
    memory.claim("a", annas);
    memory.rememberChoice("a", annas);

    memory.keepOnly(alice, ["a"]);
    expect(memory.choiceOf("a")).toEqual(annas);
    memory.keepOnly(alice, ["b"]);

    expect(memory.choiceOf("a")).toBeNull();
    expect(text()).not.toMatch(personal);
    expect(memory.hasClaimed("a", annas)).toBe(true);
  });

  it("has nothing of another agent", () => {
    const { storage, text } = openStorage();
    const alices = createPopMemory(storage);
    alices.rememberChoice("a", annas);
    alices.keepOnly(alice, ["a"]);

    createPopMemory(storage).keepOnly(bob, null);

    expect(text()).toBe("");
  });

  it("forgets with the working day", () => {
    const { storage, text } = openStorage();
    const memory = createPopMemory(storage);
    memory.claim("a", annas);
    memory.keepOnly(alice, ["a"]);
    memory.rememberChoice("a", annas);

    vi.advanceTimersByTime(12 * 3_600_000);
    expect(memory.choiceOf("a")).toBeNull();
    createPopMemory(storage).keepOnly(alice, null);

    expect(text()).toBe("");
  });

  it("removes what an earlier version has left", () => {
    const { storage, text } = openStorage();
    storage.setItem("cts-telephony-pops", JSON.stringify([{ callKey: "a", opened: ["url|/page?telephoneNo=+493023||"] }]));

    createPopMemory(storage).keepOnly(alice, ["a"]);

    expect(text()).toBe("");
  });

  it("lets a decision be carried out once, also after a reload", () => {
    const storage = memoryStorage();

    expect(createPopMemory(storage).claim("a", aDecision())).toBe(true);
    expect(createPopMemory(storage).claim("a", aDecision())).toBe(false);
  });

  it("lets another record of the same call be opened", () => {
    const memory = createPopMemory(memoryStorage());
    memory.claim("a", aDecision({ recordId: "1" }));

    expect(memory.claim("a", aDecision({ recordId: "2" }))).toBe(true);
  });

  it("keeps the agent's choice for a reload", () => {
    const storage = memoryStorage();
    createPopMemory(storage).rememberChoice("a", aDecision({ recordId: "chosen" }));

    expect(createPopMemory(storage).choiceOf("a")?.recordId).toBe("chosen");
    expect(createPopMemory(storage).choiceOf("b")).toBeNull();
  });

  it("lasts as long as the page where the browser stores nothing", () => {
    const refuse = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    const memory = createPopMemory({ getItem: refuse, setItem: refuse, removeItem: refuse });

    expect(memory.claim("a", aDecision())).toBe(true);
    expect(memory.claim("a", aDecision())).toBe(false);
  });

  it("survives a value that is not its own", () => {
    const memory = createPopMemory({ getItem: () => "{not json", setItem: () => undefined, removeItem: () => undefined });

    expect(memory.claim("a", aDecision())).toBe(true);
  });

  it("forgets the oldest of more than a hundred calls", () => {
    const memory = createPopMemory(memoryStorage());
    for (let call = 0; call <= 100; call++) {
      memory.claim(`call ${call}`, aDecision());
    }

    expect(memory.claim("call 1", aDecision())).toBe(false);
    expect(memory.claim("call 0", aDecision())).toBe(true);
  });
});
