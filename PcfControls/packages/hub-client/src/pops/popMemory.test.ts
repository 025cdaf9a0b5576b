import { aDecision, memoryStorage } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { createPopMemory } from "./popMemory";

describe("The memory of pops", () => {
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
    const memory = createPopMemory({ getItem: refuse, setItem: refuse });

    expect(memory.claim("a", aDecision())).toBe(true);
    expect(memory.claim("a", aDecision())).toBe(false);
  });

  it("survives a value that is not its own", () => {
    const memory = createPopMemory({ getItem: () => "{not json", setItem: () => undefined });

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
