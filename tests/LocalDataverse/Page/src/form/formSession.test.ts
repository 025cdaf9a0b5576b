import { describe, expect, it } from "vitest";
import type { LookupValue } from "../data/rowValues";
import { createTestApp } from "../testing/renderInApp";
import type { TestApp } from "../testing/renderInApp";
import { ids, sampleDescription } from "../testing/sampleApp";
import type { FormAttribute } from "./formAttribute";
import { FormSession } from "./formSession";
import type { RecordPage } from "./formSession";

const company = "_parentcustomerid_value";
const yvonne = {
  contactid: ids.yvonne,
  fullname: "Yvonne McKay",
  firstname: "Yvonne",
  lastname: "McKay",
  gendercode: 2,
  "gendercode@OData.Community.Display.V1.FormattedValue": "Female",
  donotphone: false,
  birthdate: "1990-05-17",
  [company]: ids.coffee,
  [`${company}@OData.Community.Display.V1.FormattedValue`]: "Fourth Coffee",
  [`${company}@Microsoft.Dynamics.CRM.lookuplogicalname`]: "account",
};

async function open(
  page: Partial<RecordPage> = { entityId: ids.yvonne },
  test: TestApp = createTestApp(),
): Promise<TestApp & { session: FormSession }> {
  test.organization.put(`contacts(${ids.yvonne})`, yvonne);
  const host = { close: () => undefined, created: () => undefined };
  const session = new FormSession(test.app, { pageType: "entityrecord", entityName: "contact", ...page }, host);
  await session.open();
  return { ...test, session };
}

function attribute(session: FormSession, name: string): FormAttribute {
  const found = session.model.attributes.get(name);
  if (found === undefined) {
    throw new Error(`The form has no ${name}.`);
  }
  return found;
}

describe("A form of a stored row", () => {
  it("shows the row's values in the types of their columns", async () => {
    const { session } = await open();

    expect(attribute(session, "firstname").value).toBe("Yvonne");
    expect(attribute(session, "gendercode").value).toBe(2);
    expect(attribute(session, "birthdate").value).toEqual(new Date("1990-05-17T00:00:00"));
    expect(attribute(session, "parentcustomerid").value).toEqual([{ id: ids.coffee, name: "Fourth Coffee", entityType: "account" }]);
    expect(session.model.isDirty).toBe(false);
  });

  it("opens on the tab that the page names, and on the first where the form has none of that name", async () => {
    const tab = (name: string): string => `<tab id="{${name}}" name="${name}"><columns /></tab>`;
    const form = `<form><tabs>${tab("first")}${tab("second")}</tabs></form>`;
    const tabOf = async (tabName?: string): Promise<string | undefined> =>
      (await open({ entityId: ids.yvonne, tabName }, createTestApp(sampleDescription({ contactForm: form })))).session.model.selectedTab;

    expect(await tabOf("second")).toBe("second");
    expect(await tabOf("third")).toBe("first");
    expect(await tabOf()).toBe("first");
  });

  it("sends only the columns that changed", async () => {
    const { session, organization } = await open();

    await session.enter(attribute(session, "firstname"), "Eve");
    await session.save();

    expect(organization.changes).toEqual([{ method: "PATCH", path: `contacts(${ids.yvonne})`, body: { firstname: "Eve" } }]);
  });

  it("sends nothing when nothing changed", async () => {
    const { session, organization } = await open();

    await session.save();

    expect(organization.changes).toEqual([]);
  });

  it("is not dirty when a value was put back", async () => {
    const { session } = await open();

    await session.enter(attribute(session, "firstname"), "Eve");
    await session.enter(attribute(session, "firstname"), "Yvonne");

    expect(session.model.isDirty).toBe(false);
  });

  it("binds a polymorphic lookup by the navigation property of the row's table", async () => {
    const { session, organization } = await open();
    const other: LookupValue = { id: ids.yvonne, name: "Yvonne", entityType: "contact" };

    await session.enter(attribute(session, "parentcustomerid"), [other]);
    await session.save();

    expect(organization.changes[0]?.body).toEqual({ "parentcustomerid_contact@odata.bind": `/contacts(${ids.yvonne})` });
  });

  it("sends null for a text and a lookup that were emptied", async () => {
    const { session, organization } = await open();

    await session.enter(attribute(session, "firstname"), "");
    await session.enter(attribute(session, "parentcustomerid"), null);
    await session.save();

    expect(organization.changes[0]?.body).toEqual({ firstname: null, "parentcustomerid_account@odata.bind": null });
  });

  it("sends a day as a day, in whichever time zone", async () => {
    const { session, organization } = await open();

    await session.enter(attribute(session, "birthdate"), new Date("2001-02-03T00:00:00"));
    await session.save();

    expect(organization.changes[0]?.body).toEqual({ birthdate: "2001-02-03" });
  });

  it("shows the server's sentence when it refuses, and keeps what was typed", async () => {
    const { session, organization } = await open();
    organization.refuse("A contact must not be named fail.");

    await session.enter(attribute(session, "firstname"), "fail");

    expect(await session.trySave()).toBe(false);
    expect(session.model.notifications).toMatchObject([{ level: "ERROR", message: "A contact must not be named fail." }]);
    expect(attribute(session, "firstname").value).toBe("fail");
    expect(session.model.isDirty).toBe(true);
  });

  it("takes the sentence away after a save that succeeds", async () => {
    const { session, organization } = await open();
    organization.refuse("No.");
    await session.enter(attribute(session, "firstname"), "fail");
    await session.trySave();

    await session.trySave();

    expect(session.model.notifications).toEqual([]);
  });

  it("is not saved without a value that is required", async () => {
    const { session, organization } = await open();

    await session.enter(attribute(session, "lastname"), "");

    await expect(session.save()).rejects.toThrow("Fill in Last Name before saving.");
    expect(organization.changes).toEqual([]);
  });

  it("reads the row once for two saves at the same time", async () => {
    const { session, organization } = await open();
    await session.enter(attribute(session, "firstname"), "Eve");

    await Promise.all([session.save(), session.save()]);

    expect(organization.changes).toHaveLength(1);
  });

  it("that is not there says so", async () => {
    await expect(open({ entityId: ids.coffee })).rejects.toThrow(/does not exist/);
  });
});

describe("A form of a completed or inactive row", () => {
  it("lets nobody change it, and scripts see that", async () => {
    const test = createTestApp();
    const { session } = await open({ entityId: ids.yvonne }, test);
    test.organization.put(`contacts(${ids.yvonne})`, { ...yvonne, statecode: 1 });

    await session.refresh();

    expect(session.isReadOnly(attribute(session, "firstname"))).toBe(true);
    expect(session.context.ui.getFormType()).toBe(4);
  });

  it("is made active again by its state", async () => {
    const { session, organization } = await open();

    await session.setState(0);

    expect(organization.changes[0]).toMatchObject({ method: "PATCH", body: { statecode: 0 } });
  });
});

describe("A form of an activity", () => {
  const call = {
    activityid: ids.agent,
    subject: "Call",
    phonecall_activity_parties: [
      { participationtypemask: 1, _partyid_value: ids.user, "_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account" },
      { participationtypemask: 2, addressused: "+1 206" },
    ],
  };
  const partyForm = `<form><tabs><tab><columns><column><sections><section><rows>
    <row><cell><control id="from" datafieldname="from" /></cell></row><row><cell><control id="to" datafieldname="to" /></cell></row>
    </rows></section></sections></column></columns></tab></tabs></form>`;

  async function openCall(): Promise<TestApp & { session: FormSession }> {
    const description = sampleDescription();
    description.tables
      .find(({ logicalName }) => logicalName === "phonecall")
      ?.forms.push({ id: "1", name: "Call", type: "main", formXml: partyForm });
    const test = createTestApp(description);
    test.organization.put(`phonecalls(${ids.agent})`, call);
    const page = { pageType: "entityrecord", entityName: "phonecall", entityId: ids.agent } as const;
    const session = new FormSession(test.app, page, { close: () => undefined, created: () => undefined });
    await session.open();
    return { ...test, session };
  }

  it("shows who called whom, by row or by address alone", async () => {
    const { session, organization } = await openCall();

    expect(organization.sent[0]?.path).toContain("$expand=phonecall_activity_parties");
    expect(attribute(session, "from").value).toEqual([{ id: ids.user, name: "", entityType: "account" }]);
    expect(attribute(session, "to").value).toEqual([{ id: "", name: "+1 206", entityType: "" }]);
  });

  it("sends all parties when one side changed", async () => {
    const { session, organization } = await openCall();

    await session.enter(attribute(session, "to"), [{ id: ids.yvonne, name: "Yvonne", entityType: "contact" }]);
    await session.save();

    expect(organization.changes[0]?.body).toEqual({
      phonecall_activity_parties: [
        { participationtypemask: 1, "partyid_account@odata.bind": `/accounts(${ids.user})` },
        { participationtypemask: 2, "partyid_contact@odata.bind": `/contacts(${ids.yvonne})` },
      ],
    });
  });
});

describe("A form of a new row", () => {
  const page = {
    entityId: undefined,
    data: {
      firstname: "Anna",
      donotphone: "1",
      gendercode: "2",
      parentcustomerid: `{${ids.coffee}}`,
      parentcustomeridname: "Fourth Coffee",
      parentcustomeridtype: "account",
    },
  };

  it("begins with the default values of its address", async () => {
    const { session } = await open(page);

    expect(attribute(session, "firstname").value).toBe("Anna");
    expect(attribute(session, "donotphone").value).toBe(true);
    expect(attribute(session, "gendercode").value).toBe(2);
    expect(attribute(session, "parentcustomerid").value).toEqual([{ id: ids.coffee, name: "Fourth Coffee", entityType: "account" }]);
    expect(session.model.isDirty).toBe(true);
  });

  it("takes default values of columns that are not on the form", async () => {
    const { session, organization } = await open({ entityId: undefined, data: { telephone1: "+1 206", lastname: "New", nonsense: "x" } });

    await session.save();

    expect(organization.changes[0]?.body).toEqual({ telephone1: "+1 206", lastname: "New" });
  });

  it("is created with its values and goes on as the stored row", async () => {
    const test = createTestApp();
    const created: string[] = [];
    const host = { close: () => undefined, created: (id: string) => created.push(id) };
    const session = new FormSession(test.app, { pageType: "entityrecord", entityName: "contact", ...page }, host);
    await session.open();

    await session.enter(attribute(session, "lastname"), "Smith");
    await session.save();

    expect(test.organization.changes[0]).toMatchObject({
      method: "POST",
      path: "contacts",
      body: { firstname: "Anna", lastname: "Smith", gendercode: 2 },
    });
    expect(created).toEqual([session.model.recordId]);
    expect(session.model.isNew).toBe(false);
  });
});
