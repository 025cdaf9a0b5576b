import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { webResourceAddress } from "../routing/pageInput";
import { Shell } from "../shell/Shell";
import { createTestApp, renderInApp } from "../testing/renderInApp";
import type { TestApp } from "../testing/renderInApp";
import { xrmOf } from "../xrm/xrm";
import type { PaneOptions, SidePane } from "./sidePanes";

let test: TestApp;

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 404 })));
  test = createTestApp();
});

async function createPane(options: PaneOptions = {}): Promise<SidePane> {
  const { sidePanes } = xrmOf(test.app).App;
  let pane: SidePane | undefined;
  await act(async () => {
    pane = await sidePanes.createPane({ paneId: "phone", title: "Phone", width: 340, ...options });
    await pane.navigate({ pageType: "webresource", webresourceName: "new_/html/phone.html" });
  });
  if (pane === undefined) {
    throw new Error("The pane was not made.");
  }
  return pane;
}

function frame(): HTMLElement | null {
  return screen.queryByTitle("new_/html/phone.html");
}

describe("A side pane", () => {
  it("stands at the right in the width that was asked for", async () => {
    renderInApp(test.app, <Shell />);
    await createPane();

    expect(screen.getByRole("complementary", { name: "Side panes" })).toBeTruthy();
    expect(frame()?.closest<HTMLElement>("[style*=width]")?.style.width).toBe("340px");
  });

  it("survives every navigation of the main area, with the same element on the page", async () => {
    renderInApp(test.app, <Shell />);
    await createPane();
    const before = frame();

    await act(async () => void (await test.app.router.navigate({ pageType: "entitylist", entityName: "contact" })));
    await act(async () => void (await test.app.router.navigate({ pageType: "entitylist", entityName: "account" })));

    expect(frame()).toBe(before);
    expect(before?.isConnected).toBe(true);
  });

  it("with an id that exists is the one that exists", async () => {
    const first = await createPane();

    expect(await createPane()).toBe(first);
    expect(xrmOf(test.app).App.sidePanes.getAllPanes()).toEqual([first]);
    expect(xrmOf(test.app).App.sidePanes.getPane("other")).toBeUndefined();
  });

  it("that always renders stays on the page while another is selected", async () => {
    renderInApp(test.app, <Shell />);
    await createPane({ alwaysRender: true });
    const before = frame();

    await createPane({ paneId: "notes", title: "Notes" });

    expect(before?.isConnected).toBe(true);
  });

  it("that does not leaves it", async () => {
    renderInApp(test.app, <Shell />);
    await createPane({ alwaysRender: false });
    const before = frame();

    await act(async () => void (await xrmOf(test.app).App.sidePanes.createPane({ paneId: "notes", title: "Notes" })));

    expect(before?.isConnected).toBe(false);
  });

  it("is collapsed and expanded by its button and by scripts", async () => {
    renderInApp(test.app, <Shell />);
    await createPane({ alwaysRender: true });
    const { sidePanes } = xrmOf(test.app).App;
    expect(sidePanes.state).toBe(1);

    await userEvent.click(screen.getByRole("button", { name: "Collapse" }));
    expect(sidePanes.state).toBe(0);

    act(() => {
      sidePanes.state = 1;
    });
    expect(screen.getByRole("button", { name: "Collapse" })).toBeTruthy();
  });

  it("shows its badge until it is selected", async () => {
    renderInApp(test.app, <Shell />);
    const pane = await createPane();
    await createPane({ paneId: "notes", title: "Notes" });

    act(() => {
      pane.badge = 3;
    });
    expect(screen.getByText("3")).toBeTruthy();

    act(() => pane.select());
    expect(screen.queryByText("3")).toBeNull();
  });

  it("that may not be closed has no button for it", async () => {
    renderInApp(test.app, <Shell />);
    await createPane({ canClose: false });

    expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
  });

  it("that was closed is gone", async () => {
    renderInApp(test.app, <Shell />);
    const pane = await createPane();

    await userEvent.click(screen.getByRole("button", { name: "Close" }));

    expect(xrmOf(test.app).App.sidePanes.getAllPanes()).not.toContain(pane);
    expect(screen.queryByRole("complementary")).toBeNull();
  });
});

describe("The shell", () => {
  it("comes without bars when the address says so", () => {
    test = createTestApp(undefined, "/main.aspx?pagetype=webresource&webresourceName=a.html&navbar=off");
    renderInApp(test.app, <Shell />);

    expect(screen.queryByRole("banner")).toBeNull();
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(screen.getByTitle("a.html")).toBeTruthy();
  });

  it("opens what the site map lists", async () => {
    renderInApp(test.app, <Shell />);

    await userEvent.click(screen.getByRole("link", { name: "Start" }));

    expect(screen.getByTitle("new_/html/start.html").getAttribute("src")).toBe(webResourceAddress("new_/html/start.html"));
    expect(window.location.search).toContain("webresourceName=new_%2Fhtml%2Fstart.html");
  });
});
