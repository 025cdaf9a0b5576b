import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { localOrg } from "../data/localOrg";
import { createTestApp, renderInApp } from "../testing/renderInApp";
import { xrmOf } from "../xrm/xrm";
import { AppHeader } from "./AppHeader";

afterEach(() => vi.restoreAllMocks());

describe("The language of the person", () => {
  it("is chosen in the menu at the person's name", async () => {
    const choose = vi.spyOn(localOrg, "chooseLanguage").mockReturnValue(new Promise(() => undefined));
    const { app } = createTestApp();
    renderInApp(app, <AppHeader onToggleNavigation={() => undefined} />);
    const user = userEvent.setup();

    await user.click(screen.getByRole("button", { name: "Alice Agent" }));
    await user.click(screen.getByRole("menuitem", { name: "Language" }));
    expect(screen.getByRole("menuitemradio", { name: "English" }).getAttribute("aria-checked")).toBe("true");
    await user.click(screen.getByRole("menuitemradio", { name: "Deutsch" }));

    expect(choose).toHaveBeenCalledWith(1031);
  });

  it.each([
    [undefined, 1033, false],
    [1031, 1031, false],
    [1037, 1037, true],
  ])("%s is told to scripts as %i, right to left: %s", (languageId, told, isRTL) => {
    const { app } = createTestApp();

    const { userSettings } = xrmOf({ ...app, user: { ...app.user, languageId } }).Utility.getGlobalContext();

    expect([userSettings.languageId, userSettings.isRTL]).toEqual([told, isRTL]);
  });
});
