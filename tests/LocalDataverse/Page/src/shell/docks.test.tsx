import { act, screen } from "@testing-library/react";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import { sampleDescription } from "../testing/sampleApp";
import { createTestApp, renderInApp } from "../testing/renderInApp";
import { Shell } from "./Shell";

describe("What a host adds to the page", () => {
  it("is drawn when its script adds it, and the page goes on where it fails", async () => {
    // React tells the console of every error that a boundary takes.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { app } = createTestApp();
    renderInApp(app, <Shell />);

    act(() => {
      app.docks.add(() => {
        throw new Error("no panel");
      });
      app.docks.add(() => <p>A panel</p>);
    });

    expect(await screen.findByText("A panel")).toBeTruthy();
    expect(screen.getByText(/no panel/)).toBeTruthy();
    expect(screen.getByRole("navigation", { name: "Site map" })).toBeTruthy();
  });

  it("is not drawn on a page in a frame of its own, without bars", () => {
    const { app } = createTestApp(sampleDescription(), "/main.aspx?navbar=off");
    renderInApp(app, <Shell />);

    act(() => app.docks.add(() => <p>A panel</p>));

    expect(screen.queryByText("A panel")).toBeNull();
  });
});
