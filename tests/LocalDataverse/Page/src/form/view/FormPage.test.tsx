import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it } from "vitest";
import { PageView } from "../../shell/PageView";
import { DialogHost } from "../../dialogs/DialogHost";
import { xrmOf } from "../../xrm/xrm";
import { createTestApp, renderInApp } from "../../testing/renderInApp";
import type { TestApp } from "../../testing/renderInApp";
import { ids } from "../../testing/sampleApp";
import type { FormParameters } from "../../routing/pageInput";

const hostile = `<img src=x onerror="window.hacked=1">`;

async function openContact(row: Record<string, unknown> = {}, data?: FormParameters): Promise<TestApp> {
  const test = createTestApp();
  test.organization.put(`contacts(${ids.yvonne})`, {
    contactid: ids.yvonne,
    fullname: "Yvonne McKay",
    firstname: "Yvonne",
    lastname: "McKay",
    ...row,
  });
  const page = { pageType: "entityrecord" as const, entityName: "contact", entityId: data === undefined ? ids.yvonne : undefined, data };
  const placement = { kind: "main" as const, commandBar: true, close: () => undefined };
  renderInApp(
    test.app,
    <>
      <PageView page={page} placement={placement} />
      <DialogHost />
    </>,
  );
  await screen.findByRole("heading", { level: 1 });
  return test;
}

async function save(): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
}

describe("A form", () => {
  it("has a named field for each column and the row's name as its heading", async () => {
    await openContact();

    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Yvonne McKay");
    expect(screen.getByLabelText("First Name")).toHaveProperty("value", "Yvonne");
  });

  it("sends what was typed, when the field is left and the row saved", async () => {
    const { organization } = await openContact();

    await userEvent.clear(screen.getByLabelText("First Name"));
    await userEvent.type(screen.getByLabelText("First Name"), "Eve");
    await save();

    await waitFor(() => expect(organization.changes[0]?.body).toEqual({ firstname: "Eve" }));
  });

  it("edits choices, numbers and yes or no in their own ways", async () => {
    const { organization } = await openContact();

    await userEvent.selectOptions(screen.getByLabelText("Gender"), "Male");
    await userEvent.type(screen.getByLabelText("Number of Children"), "2");
    await userEvent.click(screen.getByLabelText("No Calls"));
    await save();

    await waitFor(() => expect(organization.changes[0]?.body).toEqual({ gendercode: 1, numberofchildren: 2, donotphone: true }));
  });

  it("does not take a number that is none, or one out of range", async () => {
    await openContact();

    await userEvent.type(screen.getByLabelText("Number of Children"), "many");
    await userEvent.tab();
    expect(screen.getByRole("alert").textContent).toBe("Enter a whole number.");

    await userEvent.clear(screen.getByLabelText("Number of Children"));
    await userEvent.type(screen.getByLabelText("Number of Children"), "99");
    await userEvent.tab();
    expect(screen.getByRole("alert").textContent).toBe("Enter a number from 0 to 20.");
  });

  it("finds rows for a lookup by typing, and takes the one that is chosen", async () => {
    const { organization } = await openContact();
    organization.put(`accounts(${ids.coffee})`, { accountid: ids.coffee, name: "Fourth Coffee" });

    await userEvent.type(screen.getByLabelText("Company"), "Four");
    await userEvent.click(await screen.findByText("Fourth Coffee"));
    await save();

    await waitFor(() =>
      expect(organization.changes[0]?.body).toEqual({ "parentcustomerid_account@odata.bind": `/accounts(${ids.coffee})` }),
    );
    expect(organization.sent.some(({ path }) => path.includes('value="%Four%"'))).toBe(true);
  });

  it("marks a required value that is missing, and saves nothing", async () => {
    const { organization } = await openContact();

    await userEvent.clear(screen.getByLabelText(/Last Name/));
    await save();

    expect(await screen.findByText("Fill in Last Name before saving.")).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toBe("A value is required.");
    expect(organization.changes).toEqual([]);
  });

  it("shows the server's sentence", async () => {
    const { organization } = await openContact();
    organization.refuse("A duplicate was found.");

    await userEvent.type(screen.getByLabelText("First Name"), "X");
    await save();

    expect(await screen.findByText("A duplicate was found.")).toBeTruthy();
  });

  it("shows a stranger's text as text", async () => {
    await openContact({ fullname: hostile, firstname: hostile });

    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(hostile);
    expect(document.querySelector("img[onerror]")).toBeNull();
    expect(Reflect.get(window, "hacked")).toBeUndefined();
  });

  it("offers no way to open an address that would run a script", async () => {
    await openContact({ websiteurl: "javascript:alert(1)" });

    expect(screen.getByLabelText("Web Site")).toHaveProperty("value", "javascript:alert(1)");
    expect(screen.queryByRole("button", { name: /^Open/ })).toBeNull();
  });

  it("of a new row shows the default values it was opened with", async () => {
    await openContact({}, { firstname: "Anna" });

    expect(screen.getByLabelText("First Name")).toHaveProperty("value", "Anna");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("New Contact");
  });

  it("asks before it is left with unsaved changes", async () => {
    const { app } = await openContact();
    await userEvent.type(screen.getByLabelText("First Name"), "X");
    await userEvent.tab();

    const left = app.router.navigate({ pageType: "entitylist", entityName: "contact" });
    await userEvent.click(await screen.findByRole("button", { name: "Discard changes" }));

    expect(await left).toBe(true);
  });

  it.each([
    ["Save and continue", [{ firstname: "YvonneX" }]],
    ["Discard changes", []],
  ])("asks before it is refreshed with unsaved changes: %s", async (answer, sent) => {
    const { organization } = await openContact();
    await userEvent.type(screen.getByLabelText("First Name"), "X");

    await userEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await userEvent.click(await screen.findByRole("button", { name: answer }));

    // The organization of this test keeps nothing: what is read again is what was there.
    await waitFor(() => expect(screen.getByLabelText("First Name")).toHaveProperty("value", "Yvonne"));
    expect(organization.changes.map(({ body }) => body)).toEqual(sent);
  });

  it("keeps what was typed when the question about a refresh is closed", async () => {
    await openContact();
    await userEvent.type(screen.getByLabelText("First Name"), "X");

    await userEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByLabelText("First Name")).toHaveProperty("value", "YvonneX");
  });

  it("is refreshed at once without changes", async () => {
    await openContact();

    await userEvent.click(screen.getByRole("button", { name: "Refresh" }));

    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks about a text that is still being typed, too", async () => {
    const { app } = await openContact();
    await userEvent.type(screen.getByLabelText("First Name"), "X");

    const left = app.router.navigate({ pageType: "entitylist", entityName: "contact" });
    await userEvent.click(await screen.findByRole("button", { name: "Save and continue" }));

    expect(await left).toBe(true);
  });

  it("is what scripts of other pages find as the form in front, while it is there", async () => {
    const { app } = await openContact();

    expect(xrmOf(app).Page.data?.entity.getEntityName()).toBe("contact");
    cleanup();
    expect(xrmOf(app).Page.data).toBeNull();
  });

  it("deletes the row only after asking", async () => {
    const { organization } = await openContact();

    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    const dialog = await screen.findByRole("dialog");
    expect(organization.changes).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete" }));

    await waitFor(() => expect(organization.changes[0]).toMatchObject({ method: "DELETE", path: `contacts(${ids.yvonne})` }));
  });

  it("lists the phone calls about the row", async () => {
    const { organization } = await openContact();
    organization.put("phonecalls(1)", { activityid: "1", subject: "About the order" });

    await userEvent.click(screen.getByRole("tab", { name: "Phone Calls" }));

    expect(await screen.findByText("About the order")).toBeTruthy();
    expect(organization.sent.some(({ path }) => path.includes(`attribute="regardingobjectid" operator="eq" value="${ids.yvonne}"`))).toBe(
      true,
    );
  });
});
