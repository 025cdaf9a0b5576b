import { beforeEach, describe, expect, it } from "vitest";
import type { ColumnValue } from "../../data/rowValues";
import { createTestApp } from "../../testing/renderInApp";
import type { TestApp } from "../../testing/renderInApp";
import { ids } from "../../testing/sampleApp";
import type { ExecutionContext } from "../executionContext";
import { FormSession } from "../formSession";
import type { AttributeApi } from "./attributeApi";
import type { ControlApi } from "./controlApi";
import type { FormContext } from "./formContext";

let test: TestApp;
let session: FormSession;
let form: FormContext;
let closed: number;

function attribute(name: string): AttributeApi {
  const found = form.getAttribute(name);
  if (found === null) {
    throw new Error(`The form has no ${name}.`);
  }
  return found;
}

function control(name: string): ControlApi {
  const found = form.getControl(name);
  if (found === null) {
    throw new Error(`The form has no control ${name}.`);
  }
  return found;
}

async function enter(name: string, value: ColumnValue): Promise<void> {
  const entered = session.model.attributes.get(name);
  if (entered !== undefined) {
    await session.enter(entered, value);
  }
}

beforeEach(async () => {
  test = createTestApp();
  closed = 0;
  test.organization.put(`contacts(${ids.yvonne})`, {
    contactid: ids.yvonne,
    firstname: "Yvonne",
    lastname: "McKay",
    fullname: "Yvonne McKay",
    gendercode: 2,
  });
  const host = { close: () => (closed += 1), created: () => undefined };
  session = new FormSession(test.app, { pageType: "entityrecord", entityName: "contact", entityId: ids.yvonne }, host);
  await session.open();
  form = session.context;
});

describe("formContext.data.entity", () => {
  it("gives the row's id in braces and capitals", () => {
    expect(form.data.entity.getId()).toBe(`{${ids.yvonne.toUpperCase()}}`);
    expect(form.data.entity.getEntityReference()).toMatchObject({ entityType: "contact" });
  });

  it("gives no id for a new row", () => {
    const fresh = new FormSession(
      test.app,
      { pageType: "entityrecord", entityName: "contact" },
      { close: () => undefined, created: () => undefined },
    );

    expect(fresh.context.data.entity.getId()).toBe("");
    expect(fresh.context.ui.getFormType()).toBe(1);
    expect(form.ui.getFormType()).toBe(2);
  });

  it("saves, and lets a handler of onsave prevent it", async () => {
    const modes: number[] = [];
    form.data.entity.addOnSave((context: ExecutionContext) => {
      modes.push(context.getEventArgs().getSaveMode());
      context.getEventArgs().preventDefault();
    });
    attribute("firstname").setValue("Eve");

    await form.data.save({ saveMode: 1 });

    expect(modes).toEqual([1]);
    expect(test.organization.changes).toEqual([]);
    expect(form.data.getIsDirty()).toBe(true);
  });

  it("rejects a save with the server's sentence", async () => {
    test.organization.refuse("The number is taken.");
    attribute("firstname").setValue("Eve");

    await expect(form.data.save()).rejects.toThrow("The number is taken.");
  });
});

describe("An attribute", () => {
  it("is the same object whenever it is asked for, and null when the form has it not", () => {
    expect(form.getAttribute("firstname")).toBe(form.getAttribute("firstname"));
    expect(form.getAttribute("nosuch")).toBeNull();
  });

  it("does not raise the change event when a script sets it", async () => {
    let changes = 0;
    attribute("firstname").addOnChange(() => (changes += 1));

    attribute("firstname").setValue("Eve");
    expect(changes).toBe(0);

    await enter("firstname", "Anna");
    expect(changes).toBe(1);
  });

  it("raises the change event when a script asks for it", async () => {
    const sources: unknown[] = [];
    attribute("firstname").addOnChange((context: ExecutionContext) => sources.push(context.getEventSource()));

    attribute("firstname").fireOnChange();
    await Promise.resolve();

    expect(sources).toEqual([attribute("firstname")]);
  });

  it("calls a handler that was added twice once, and one that was removed not at all", async () => {
    let changes = 0;
    const count = (): number => (changes += 1);
    attribute("firstname").addOnChange(count);
    attribute("firstname").addOnChange(count);
    await enter("firstname", "A");
    attribute("firstname").removeOnChange(count);
    await enter("firstname", "B");

    expect(changes).toBe(1);
  });

  it("names its type and options in the Client API's words", () => {
    expect(attribute("gendercode").getAttributeType()).toBe("optionset");
    expect(attribute("gendercode").getText()).toBe("Female");
    expect(attribute("gendercode").getOption("Male")).toEqual({ text: "Male", value: 1 });
    expect(attribute("parentcustomerid").getAttributeType()).toBe("lookup");
    expect(attribute("lastname").getRequiredLevel()).toBe("required");
  });

  it("gives lookup ids in braces and takes them in any form", async () => {
    attribute("parentcustomerid").setValue([{ id: ids.coffee, name: "Fourth Coffee", entityType: "account" }]);

    expect(attribute("parentcustomerid").getValue()).toEqual([
      { id: `{${ids.coffee.toUpperCase()}}`, name: "Fourth Coffee", entityType: "account" },
    ]);

    await form.data.save();
    expect(test.organization.changes[0]?.body).toEqual({ "parentcustomerid_account@odata.bind": `/accounts(${ids.coffee})` });
  });

  it("is sent always or never when a script says so", async () => {
    attribute("firstname").setSubmitMode("always");
    attribute("gendercode").setValue(1);
    attribute("gendercode").setSubmitMode("never");

    await form.data.save();

    expect(test.organization.changes[0]?.body).toEqual({ firstname: "Yvonne" });
  });
});

describe("A control", () => {
  it("can be hidden, disabled and named anew", () => {
    control("firstname").setVisible(false);
    control("firstname").setDisabled(true);
    control("firstname").setLabel("Given name");

    expect(control("firstname").getVisible()).toBe(false);
    expect(control("firstname").getDisabled()).toBe(true);
    expect(control("firstname").getLabel()).toBe("Given name");
  });

  it("keeps the row from being saved while it shows an error", async () => {
    control("firstname").setNotification("Spell it right.", "spelling");
    attribute("firstname").setValue("Eve");
    await expect(form.data.save()).rejects.toThrow("Spell it right.");

    control("firstname").clearNotification("spelling");
    await form.data.save();

    expect(test.organization.changes).toHaveLength(1);
  });

  it("knows its attribute and its section", () => {
    expect(control("firstname").getAttribute()).toBe(form.getAttribute("firstname"));
    expect(control("firstname").getParent()?.getName()).toBe("names");
    expect(attribute("firstname").controls.get(0)).toBe(form.getControl("firstname"));
  });
});

describe("formContext.ui", () => {
  it("shows and clears bars by their id", () => {
    form.ui.setFormNotification("Careful", "WARNING", "one");
    form.ui.setFormNotification("Very careful", "WARNING", "one");
    expect(session.model.notifications).toEqual([{ id: "one", level: "WARNING", message: "Very careful" }]);

    expect(form.ui.clearFormNotification("one")).toBe(true);
    expect(form.ui.clearFormNotification("one")).toBe(false);
  });

  it("hides tabs and sections", () => {
    form.ui.tabs.get("summary")?.sections.get("names")?.setVisible(false);

    expect(session.model.tabs[0]?.sections[0]?.visible).toBe(false);
    expect(control("firstname").isVisible()).toBe(false);
  });

  it("closes the form", () => {
    form.ui.close();

    expect(closed).toBe(1);
  });
});

describe("A script that fails", () => {
  it("is reported, and does not keep the next handler from running", async () => {
    let ran = false;
    attribute("firstname").addOnChange(() => {
      throw new Error("no such thing");
    });
    attribute("firstname").addOnChange(() => (ran = true));

    await enter("firstname", "Eve");

    expect(ran).toBe(true);
    expect(session.model.notifications[0]?.message).toContain("no such thing");
  });
});
