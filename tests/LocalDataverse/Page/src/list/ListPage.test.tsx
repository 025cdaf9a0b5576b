import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it } from "vitest";
import { DialogHost } from "../dialogs/DialogHost";
import { PageView } from "../shell/PageView";
import { createTestApp, renderInApp } from "../testing/renderInApp";
import type { TestApp } from "../testing/renderInApp";
import { ids } from "../testing/sampleApp";

const company = "_parentcustomerid_value";
const hostile = `<img src=x onerror="window.hacked=1">`;

async function openList(): Promise<TestApp> {
  const test = createTestApp();
  test.organization.put(`contacts(${ids.yvonne})`, {
    contactid: ids.yvonne,
    fullname: hostile,
    telephone1: "+1 206 555 1000",
    [company]: ids.coffee,
    [`${company}@OData.Community.Display.V1.FormattedValue`]: "Fourth Coffee",
    [`${company}@Microsoft.Dynamics.CRM.lookuplogicalname`]: "account",
  });
  const placement = { kind: "main" as const, commandBar: true, close: () => undefined };
  renderInApp(
    test.app,
    <>
      <PageView page={{ pageType: "entitylist", entityName: "contact" }} placement={placement} />
      <DialogHost />
    </>,
  );
  await screen.findByText("+1 206 555 1000");
  return test;
}

function lastQuery({ organization }: TestApp): string {
  return organization.sent[organization.sent.length - 1]?.path ?? "";
}

describe("A list", () => {
  it("shows the view's columns by their display names, and lookups by the name of their row", async () => {
    await openList();

    expect(screen.getAllByRole("columnheader").map((heading) => heading.textContent)).toEqual([
      "",
      "Full Name",
      "Business Phone",
      "Company",
    ]);
    expect(screen.getByRole("link", { name: "Fourth Coffee" }).getAttribute("href")).toContain(`etn=account&id=${ids.coffee}`);
  });

  it("shows a stranger's text as text", async () => {
    await openList();

    expect(screen.getByRole("link", { name: hostile })).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
  });

  it("opens the row by its name", async () => {
    const { app } = await openList();

    await userEvent.click(screen.getByRole("link", { name: hostile }));

    await waitFor(() => expect(app.router.current.page).toEqual({ pageType: "entityrecord", entityName: "contact", entityId: ids.yvonne }));
  });

  it("sorts by a column, and the other way when it is pressed again", async () => {
    const test = await openList();

    await userEvent.click(screen.getByRole("button", { name: "Business Phone" }));
    await waitFor(() => expect(lastQuery(test)).toContain('<order attribute="telephone1" descending="false"/>'));
    await userEvent.click(screen.getByRole("button", { name: "Business Phone" }));

    await waitFor(() => expect(lastQuery(test)).toContain('<order attribute="telephone1" descending="true"/>'));
    expect(screen.getByRole("columnheader", { name: "Business Phone" }).getAttribute("aria-sort")).toBe("descending");
  });

  it("searches when Enter is pressed", async () => {
    const test = await openList();

    await userEvent.type(screen.getByRole("textbox", { name: "Search Contacts" }), "McKay{enter}");

    await waitFor(() => expect(lastQuery(test)).toContain('<condition attribute="fullname" operator="like" value="McKay%"/>'));
  });

  it("deletes the rows that are selected, after asking", async () => {
    const { organization } = await openList();
    await userEvent.click(screen.getByRole("checkbox", { name: "Select row" }));

    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Delete" }));

    await waitFor(() => expect(organization.changes).toEqual([{ method: "DELETE", path: `contacts(${ids.yvonne})`, body: undefined }]));
  });

  it("shows the server's sentence when a row may not be deleted", async () => {
    const { organization } = await openList();
    organization.refuse("You may not delete this contact.", 403);
    await userEvent.click(screen.getByRole("checkbox", { name: "Select row" }));

    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Delete" }));

    expect(await screen.findByText("You may not delete this contact.")).toBeTruthy();
  });

  it("opens a form for a new row", async () => {
    const { app } = await openList();

    await userEvent.click(screen.getByRole("button", { name: "New" }));

    await waitFor(() => expect(app.router.current.page).toEqual({ pageType: "entityrecord", entityName: "contact", data: undefined }));
  });
});
