import { fireEvent, screen, within } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstRetry, plusMonths, readTime, timesOf, weeksOf } from "../context/retryTimes";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

/** A Saturday, in the browser's own time. */
const now = new Date(2026, 0, 31, 9, 5);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole("button", { name });

async function askForTime(): Promise<ShownSoftphone> {
  const shown = await showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [aCall({ state: "idle", allowed: [] })] });
  });
  await shown.user.click(button("Call back"));
  return shown;
}

function type(time: string): void {
  fireEvent.change(screen.getByLabelText("Time of the next try"), { target: { value: time } });
}

describe("The time of the next try", () => {
  it("is an hour from now unless the agent says otherwise", async () => {
    const { hub, user } = await askForTime();

    await user.click(button("Save"));

    expect(hub.outcomes).toMatchObject([{ outcome: "Call back", retryOn: new Date(2026, 0, 31, 10, 15) }]);
  });

  it("is a day of the calendar", async () => {
    const { hub, user } = await askForTime();

    await user.click(button(/^Day of the next try/));
    await user.click(screen.getByLabelText("Month after"));
    await user.click(screen.getByLabelText(/Feb 3, 2026/));
    // Here the calendar that was open keeps the page hidden from screen readers; in a browser it does not.
    await user.click(screen.getByText("Save"));

    expect(hub.outcomes).toMatchObject([{ retryOn: new Date(2026, 1, 3, 10, 15) }]);
  });

  it("is a time of day that is typed", async () => {
    const { hub, user } = await askForTime();

    type("14:40");
    await user.click(button("Save"));

    expect(hub.outcomes).toMatchObject([{ retryOn: new Date(2026, 0, 31, 14, 40) }]);
  });

  it("cannot be one that is over", async () => {
    await askForTime();

    type("8:00");

    expect(screen.getByText("This time is over. Choose one that is still to come.")).toBeTruthy();
    expect(button("Save").disabled).toBe(true);
  });

  it("cannot be a day that is over", async () => {
    const { user } = await askForTime();

    await user.click(button(/^Day of the next try/));

    const days = within(screen.getByRole("grid")).getAllByRole<HTMLButtonElement>("button");
    expect(days.filter(({ disabled }) => !disabled).map(({ textContent }) => textContent)[0]).toBe("31");
    expect(button("Month before").disabled).toBe(true);
  });

  it("cannot be something that is no time", async () => {
    await askForTime();

    type("soon");

    expect(button("Save").disabled).toBe(true);
  });

  it("stands on the card when it is saved", async () => {
    const { user } = await askForTime();

    await user.click(button("Save"));

    expect(screen.getByText(/^Try again on Sat, Jan 31, 10:15/)).toBeTruthy();
  });
});

describe("Days and times", () => {
  it.each([
    ["9", 9, 0],
    ["9:05", 9, 5],
    ["14.30", 14, 30],
    ["2:30 pm", 14, 30],
    ["12 am", 0, 0],
    ["23h15", 23, 15],
  ])("are read as people write them: %s", (text, hour, minute) => {
    expect(readTime(text, now)).toEqual(new Date(2026, 0, 31, hour, minute));
  });

  it.each(["", "25:00", "9:75", "13 pm", "0 am", "tomorrow"])("are not guessed: %s", (text) => {
    expect(readTime(text, now)).toBeNull();
  });

  it("are offered from now on, and all of them on later days", () => {
    expect(timesOf(now, now)[0]).toEqual(new Date(2026, 0, 31, 9, 15));
    expect(timesOf(new Date(2026, 1, 1), now)).toHaveLength(96);
  });

  it("begin with the quarter of an hour that comes an hour from now", () => {
    expect(firstRetry(now)).toEqual(new Date(2026, 0, 31, 10, 15));
  });

  it("fill whole weeks", () => {
    const weeks = weeksOf(now, now, 1);

    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]?.date).toEqual(new Date(2025, 11, 29));
    expect(weeks[4]?.[5]).toEqual({ date: new Date(2026, 0, 31), isInMonth: true, isOver: false });
    expect(weeks[4]?.[4]?.isOver).toBe(true);
  });

  it("stay in the month that is gone to", () => {
    expect(plusMonths(new Date(2026, 0, 31), 1)).toEqual(new Date(2026, 1, 28));
  });
});
