import { describe, expect, it, vi } from "vitest";
import { createTestApp } from "../testing/renderInApp";
import { ids } from "../testing/sampleApp";
import { toPage } from "./navigation";
import { xrmOf } from "./xrm";

describe("Xrm.Navigation", () => {
  it("opens a form with default values", async () => {
    const { app } = createTestApp();
    const owner = [{ id: `{${ids.coffee}}`, name: "Fourth Coffee", entityType: "account" }];

    await xrmOf(app).Navigation.openForm({ entityName: "contact" }, { firstname: "Anna", parentcustomerid: owner, donotphone: true });

    expect(app.router.current.page).toEqual({
      pageType: "entityrecord",
      entityName: "contact",
      entityId: undefined,
      formId: undefined,
      data: {
        firstname: "Anna",
        parentcustomerid: `{${ids.coffee}}`,
        parentcustomeridname: "Fourth Coffee",
        parentcustomeridtype: "account",
        donotphone: "true",
      },
    });
  });

  it("opens a stored row by an id in any form", async () => {
    const { app } = createTestApp();

    await xrmOf(app).Navigation.openForm({ entityName: "Contact", entityId: `{${ids.yvonne.toUpperCase()}}` });

    expect(app.router.current.page).toMatchObject({ entityName: "contact", entityId: ids.yvonne });
  });

  it("opens addresses in a new window, but none that would run a script here", () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    const { Navigation } = xrmOf(createTestApp().app);

    Navigation.openUrl("https://example.com/?a=1");

    expect(open).toHaveBeenCalledWith("https://example.com/?a=1", "_blank", "noopener");
    expect(() => Navigation.openUrl("javascript:alert(1)")).toThrow(/is not opened/);
    expect(() => Navigation.openUrl("data:text/html,x")).toThrow(/is not opened/);
  });

  it("opens a page in a dialog when asked to", async () => {
    const { app } = createTestApp();

    const closed = xrmOf(app).Navigation.navigateTo(
      { pageType: "entitylist", entityName: "contact" },
      { target: 2, width: { value: 50, unit: "%" } },
    );
    const [dialog] = app.dialogs.open;
    expect(dialog).toMatchObject({ kind: "page", size: { width: "50%" } });

    dialog?.close(undefined);
    await closed;
    expect(app.dialogs.open).toEqual([]);
  });

  it("tells what was answered in a confirm dialog", async () => {
    const { app } = createTestApp();
    const confirmed = xrmOf(app).Navigation.openConfirmDialog({ text: "Sure?" });
    app.dialogs.open[0]?.close(true);
    const dismissed = xrmOf(app).Navigation.openConfirmDialog({ text: "Sure?" });
    app.dialogs.open[0]?.close(undefined);

    expect(await confirmed).toEqual({ confirmed: true });
    expect(await dismissed).toEqual({ confirmed: false });
  });

  it("takes the tab of a form that a page names", () => {
    const page = toPage({ pageType: "entityrecord", entityName: "contact", tabName: "summary" });

    expect(page).toMatchObject({ entityName: "contact", tabName: "summary" });
  });

  it("refuses a page that it cannot show", () => {
    expect(() => toPage({ pageType: "dashboard" })).toThrow(/opens entityrecord, entitylist and webresource/);
    expect(() => toPage({ pageType: "entityrecord" })).toThrow(/needs its table/);
  });
});

describe("Xrm.WebApi", () => {
  it("reads, creates, changes and deletes rows by table name", async () => {
    const { app, organization } = createTestApp();
    organization.put(`contacts(${ids.yvonne})`, { fullname: "Yvonne" });
    const { WebApi } = xrmOf(app);

    expect(await WebApi.retrieveRecord("contact", `{${ids.yvonne}}`, "?$select=fullname")).toEqual({ fullname: "Yvonne" });
    expect((await WebApi.retrieveMultipleRecords("contact", "?$top=1")).entities).toHaveLength(1);
    expect(await WebApi.createRecord("contact", { lastname: "A" })).toMatchObject({ entityType: "contact" });
    expect(await WebApi.updateRecord("contact", ids.yvonne, { lastname: "B" })).toEqual({ entityType: "contact", id: ids.yvonne });
    await WebApi.deleteRecord("contact", ids.yvonne);

    expect(organization.changes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST contacts",
      `PATCH contacts(${ids.yvonne})`,
      `DELETE contacts(${ids.yvonne})`,
    ]);
  });

  it("rejects with the server's sentence and code", async () => {
    const { app } = createTestApp();

    await expect(xrmOf(app).WebApi.retrieveRecord("contact", ids.coffee)).rejects.toMatchObject({
      message: `contacts(${ids.coffee}) does not exist.`,
      errorCode: 0x80040217,
    });
  });

  it("executes an unbound action with its parameters as the body", async () => {
    const { app, organization } = createTestApp();
    const request = {
      CallId: "1",
      Outcome: "Sale",
      getMetadata: () => ({
        boundParameter: null,
        operationType: 0,
        operationName: "new_CloseTicket",
        parameterTypes: {
          CallId: { typeName: "Edm.String", structuralProperty: 1 },
          Outcome: { typeName: "Edm.String", structuralProperty: 1 },
          Notes: { typeName: "Edm.String", structuralProperty: 1 },
        },
      }),
    };

    await xrmOf(app).WebApi.online.execute(request);

    expect(organization.sent).toEqual([{ method: "POST", path: "new_CloseTicket", body: { CallId: "1", Outcome: "Sale" } }]);
  });

  it("executes a function with its parameters in the address", async () => {
    const { app, organization } = createTestApp();
    const request = {
      Name: "O'Neil",
      getMetadata: () => ({
        operationType: 1,
        operationName: "Find",
        parameterTypes: { Name: { typeName: "Edm.String", structuralProperty: 1 } },
      }),
    };

    organization.put("Find(Name=@p1)", {});
    await xrmOf(app).WebApi.execute(request);

    expect(organization.sent[0]).toMatchObject({ method: "GET", path: "Find(Name=@p1)?@p1='O''Neil'" });
  });

  it("executes a row's own action below the row", async () => {
    const { app, organization } = createTestApp();
    const request = {
      entity: { entityType: "contact", id: `{${ids.yvonne}}` },
      getMetadata: () => ({
        boundParameter: "entity",
        operationType: 0,
        operationName: "Do",
        parameterTypes: { entity: { typeName: "mscrm.contact", structuralProperty: 5 } },
      }),
    };

    await xrmOf(app).WebApi.execute(request);

    expect(organization.sent[0]).toMatchObject({ method: "POST", path: `contacts(${ids.yvonne})/Microsoft.Dynamics.CRM.Do`, body: {} });
  });
});

describe("Xrm.Utility", () => {
  it("says who is signed in, where, and on which page", async () => {
    const { app } = createTestApp(undefined, "/main.aspx?pagetype=entitylist&etn=contact");
    const { Utility } = xrmOf(app);
    const context = Utility.getGlobalContext();

    expect(context.userSettings).toMatchObject({ userId: `{${ids.user.toUpperCase()}}`, userName: "Alice Agent" });
    expect(context.getClientUrl()).toBe(window.location.origin);
    expect(await context.getCurrentAppProperties()).toMatchObject({ displayName: "Contoso" });
    expect(Utility.getPageContext().input).toMatchObject({ pageType: "entitylist", entityName: "contact" });
  });

  it("describes tables and the columns that are asked for", async () => {
    const metadata = await xrmOf(createTestApp().app).Utility.getEntityMetadata("contact", ["gendercode"]);

    expect(metadata).toMatchObject({ EntitySetName: "contacts", PrimaryNameAttribute: "fullname" });
    await expect(xrmOf(createTestApp().app).Utility.getEntityMetadata("nosuch")).rejects.toThrow(/not part of this app/);
  });
});

describe("Xrm.App", () => {
  it("shows and clears bars above every page", async () => {
    const { app } = createTestApp();

    const id = await xrmOf(app).App.addGlobalNotification({ type: 2, level: 2, message: "The line is down." });
    expect(app.notifications.all).toMatchObject([{ message: "The line is down.", level: 2 }]);

    await xrmOf(app).App.clearGlobalNotification(id);
    expect(app.notifications.all).toEqual([]);
  });
});
