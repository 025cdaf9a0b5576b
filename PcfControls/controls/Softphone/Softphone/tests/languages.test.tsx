import { fireEvent, screen } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showSoftphone } from "./renderSoftphone";

const rightToLeft = { locale: "he", isRtl: true };

describe("A screen that runs from right to left", () => {
  it("has a number that runs from left to right", async () => {
    await showSoftphone(
      (hub) => {
        hub.snapshot = aSnapshot({ calls: [aCall({ phoneNumber: "+493023125011" })] });
      },
      {},
      rightToLeft,
    );

    const number = screen.getByRole("heading", { name: /^(\+49|0)?\s?30/ }).querySelector("bdi");
    expect(number?.dir).toBe("ltr");
    expect(number?.parentElement?.closest("[dir]")?.getAttribute("dir")).toBe("rtl");
  });

  it("has the keys of a phone in their usual places", async () => {
    const { user } = await showSoftphone(undefined, {}, rightToLeft);

    await user.click(screen.getByRole("button", { name: "Dial pad" }));

    expect(screen.getByRole("group", { name: "Dial pad" }).dir).toBe("ltr");
  });
});

describe("The calendar", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 0, 31, 9, 5) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function openCalendar(language: typeof rightToLeft): Promise<void> {
    const { user } = await showSoftphone(
      (hub) => {
        hub.snapshot = aSnapshot({ calls: [aCall({ state: "idle", allowed: [] })] });
      },
      {},
      language,
    );
    await user.click(screen.getByRole("button", { name: "Call back" }));
    await user.click(screen.getByRole("button", { name: /Day of the next try/ }));
  }

  it.each([
    ["right to left", rightToLeft, "ArrowLeft"],
    ["left to right", { locale: "en-GB", isRtl: false }, "ArrowRight"],
  ])("goes on to the next day where the line does: %s", async (_how, language, key) => {
    await openCalendar(language);

    fireEvent.keyDown(screen.getByRole("grid"), { key });

    expect(document.activeElement?.textContent).toBe("1");
  });

  it.each([
    ["de", "Januar 2026", "M"],
    ["el", "Ιανουάριος 2026", "Δ"],
  ])("has the months and days of the agent's language %s", async (locale, month, monday) => {
    await openCalendar({ locale, isRtl: false });

    expect(screen.getByRole("grid", { name: month })).toBeTruthy();
    expect(screen.getAllByRole("columnheader")[0]?.textContent).toBe(monday);
  });
});
