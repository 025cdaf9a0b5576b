import { describe, expect, it, vi } from "vitest";
import { openWindow, showPage } from "../appPages";
import type { WindowWithPages } from "../appPages";

function aWindow(xrm?: WindowWithPages["Xrm"]) {
  const page = { location: { href: "https://org.example/before" }, history: { back: vi.fn() }, open: vi.fn(), Xrm: xrm };
  return { page, asWindow: page as unknown as WindowWithPages };
}

describe("A page of the app", () => {
  const input = { pageType: "dashboard", dashboardId: "1" } as const;

  it("is shown in the main area, and goes back to the one before", async () => {
    const navigateTo = vi.fn(() => Promise.resolve());
    const { page, asWindow } = aWindow({ Navigation: { navigateTo } });

    const close = await showPage(asWindow, input);
    close?.();

    expect(navigateTo.mock.calls).toEqual([[input, { target: 1 }]]);
    expect(page.history.back).toHaveBeenCalledTimes(1);
  });

  it("stays where the agent has gone on from it", async () => {
    const { page, asWindow } = aWindow({ Navigation: { navigateTo: () => Promise.resolve() } });

    const close = await showPage(asWindow, input);
    page.location.href = "https://org.example/after";
    close?.();

    expect(page.history.back).not.toHaveBeenCalled();
  });

  it("is not shown where there is no app", async () => {
    expect(await showPage(aWindow().asWindow, input)).toBeNull();
  });
});

describe("A window", () => {
  it("does not know ours, and can be closed", () => {
    const { page, asWindow } = aWindow();
    const opened = { opener: page as unknown, location: { replace: vi.fn() }, close: vi.fn() };
    page.open.mockReturnValue(opened);

    openWindow(asWindow, "https://pages.example/")?.();

    expect(opened.opener).toBeNull();
    expect(opened.location.replace).toHaveBeenCalledWith("https://pages.example/");
    expect(opened.close).toHaveBeenCalledTimes(1);
  });

  it("that the browser blocks is null", () => {
    const { page, asWindow } = aWindow();
    page.open.mockReturnValue(null);

    expect(openWindow(asWindow, "https://pages.example/")).toBeNull();
  });
});
