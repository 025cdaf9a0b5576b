import { aCall, aDecision } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { courseOf, holdsBack, nextCourse, patienceMs } from "./scriptCourse";
import type { ScriptCourse, ScriptEvent } from "./scriptCourse";

const startMs = Date.parse("2026-01-31T09:00:00.000Z");

/** A desk that is shown one list of calls after the other. */
class Desk {
  public readonly events: ScriptEvent[] = [];
  public course: ScriptCourse = courseOf([]);
  private before: readonly CallMessage[] = [];

  public show(calls: readonly CallMessage[], atMs = 0): void {
    const state = (list: readonly CallMessage[]): Parameters<typeof nextCourse>[1] => ({ calls: list, decisions: {} });
    const { course, events } = nextCourse(this.course, state(this.before), state(calls), startMs + atMs);
    this.course = course;
    this.before = calls;
    this.events.push(...events);
  }

  public told(): string[] {
    return this.events.map(({ event, call }) => `${event} ${call.dtCallId}`.trim());
  }
}

const unknown = (overrides: Partial<CallMessage> = {}): CallMessage => aCall({ dtCallId: "", phoneCallId: "", ...overrides });
const known = (overrides: Partial<CallMessage> = {}): CallMessage => aCall({ dtCallId: "row", pop: aDecision(), ...overrides });

describe("The event that presents a call", () => {
  it.each(["preview", "incoming", "ringing"] as const)("waits for the call's row and customer: %s", (state) => {
    const desk = new Desk();

    desk.show([unknown({ state })]);
    expect(desk.told()).toEqual([]);
    desk.show([known({ state, pop: null })]);
    expect(desk.told()).toEqual([]);
    desk.show([known({ state })]);

    expect(desk.told()).toEqual([`${state} row`]);
    expect(desk.events[0]?.call.pop).not.toBeNull();
  });

  it("waits no longer than its patience, and is not told again when the row comes after it", () => {
    const desk = new Desk();
    desk.show([unknown()]);
    desk.show([unknown()], patienceMs - 1);
    expect(holdsBack(desk.course)).toBe(true);

    desk.show([unknown()], patienceMs);
    desk.show([known()], patienceMs + 1);

    expect(desk.told()).toEqual(["incoming"]);
    expect(holdsBack(desk.course)).toBe(false);
  });

  it("is never behind the next event, and knows what that one knows", () => {
    const desk = new Desk();
    desk.show([unknown({ stateSince: "2026-01-31T09:00:00.000Z" })]);

    desk.show([known({ state: "talk", stateSince: "2026-01-31T09:00:01.000Z" })]);

    expect(desk.told()).toEqual(["incoming row", "talk row"]);
    expect(desk.events[0]?.call).toMatchObject({ state: "incoming", stateSince: "2026-01-31T09:00:00.000Z" });
  });

  it("is told before the end of a call that nobody recorded", () => {
    const desk = new Desk();
    desk.show([unknown()]);

    desk.show([], 500);

    expect(desk.told()).toEqual(["incoming", "end"]);
  });

  it("is told before a hold that has no event of its own", () => {
    const desk = new Desk();
    desk.show([unknown({ state: "ringing" })]);

    desk.show([unknown({ state: "hold" })]);

    expect(desk.told()).toEqual(["ringing"]);
  });
});

describe("The course of a call", () => {
  it("of a click to dial is ringing, talk, idle, end", () => {
    const desk = new Desk();

    (["start", "ringing", "talk", "hold", "talk", "idle"] as const).forEach((state) => desk.show([known({ state })]));
    desk.show([]);

    expect(desk.events.map(({ event }) => event)).toEqual(["ringing", "talk", "idle", "end"]);
  });

  it("ends when it ends, not when the wrap-up began", () => {
    const desk = new Desk();
    desk.show([known({ state: "idle", stateSince: "2026-01-31T09:00:00.000Z" })]);

    desk.show([], 20_000);

    expect(desk.events[desk.events.length - 1]?.call).toMatchObject({ state: "end", stateSince: "2026-01-31T09:00:20.000Z" });
    expect(desk.course.over).toMatchObject([{ state: "end", stateSince: "2026-01-31T09:00:20.000Z" }]);
  });

  it("is remembered for the last five calls", () => {
    const desk = new Desk();

    for (let number = 1; number <= 7; number++) {
      desk.show([known({ callKey: `call ${number}` })]);
    }
    desk.show([]);

    expect(desk.course.over.map(({ callKey }) => callKey)).toEqual(["call 3", "call 4", "call 5", "call 6", "call 7"]);
  });
});
