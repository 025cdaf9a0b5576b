import { describe, expect, it, vi } from "vitest";
import { appPage } from "./appPage";
import type { AppPage, AppWindow } from "./appPage";

const id = "4f2c1f0e-1111-2222-3333-444455556666";

function attribute(name: string, value: unknown, isDirty = false) {
  return { getName: () => name, getValue: () => value, getIsDirty: () => isDirty, setSubmitMode: vi.fn() };
}

function formOf(recordId: string, attributes = [attribute("telephone1", "+4930", true), attribute("lastname", null)]) {
  let saved: () => void = () => undefined;
  const entity = {
    getEntityName: () => "contact",
    getId: () => recordId,
    getIsDirty: () => attributes.some((each) => each.getIsDirty()),
    attributes: {
      get: (name: string) => attributes.find((each) => each.getName() === name) ?? null,
      forEach: attributes.forEach.bind(attributes),
    },
    addOnPostSave: (handler: () => void) => {
      saved = handler;
    },
  };
  return { form: { data: { entity }, ui: { close: vi.fn() } }, attributes, save: () => saved() };
}

const pageWith = (xrm: unknown, search: string): AppPage => appPage({ document, location: { search }, Xrm: xrm } as unknown as AppWindow);

describe("The form in front", () => {
  it("is the one that Xrm.Page is about, with its changes", () => {
    const { form } = formOf(`{${id.toUpperCase()}}`);

    const found = pageWith({ Page: form }, `?pagetype=entityrecord&etn=contact&id=${id}`).formInFront();

    expect(found).toMatchObject({ table: "contact", recordId: id, isDirty: true });
    expect(found?.changes()).toEqual({ telephone1: "+4930" });
    expect(found?.texts()).toEqual(["+4930"]);
  });

  it("of a new record is known before the address has its id", () => {
    const { form } = formOf(id);

    expect(pageWith({ Page: form }, "?pagetype=entityrecord&etn=contact").formInFront()?.recordId).toBe(id);
  });

  it.each([
    ["another record has the address, as when Xrm.Page is a side pane's", `?pagetype=entityrecord&etn=account&id=${id}`],
    ["another row of the table has it", "?pagetype=entityrecord&etn=contact&id=11111111-1111-2222-3333-444455556666"],
    ["a list is in front", "?pagetype=entitylist&etn=contact"],
  ])("is not known where %s", (_why, search) => {
    const { form } = formOf(id);

    expect(pageWith({ Page: form }, search).formInFront()).toBeNull();
  });

  it("is not known where there is no app, or one that tells nothing", () => {
    const broken = {
      get Page(): never {
        throw new Error("no");
      },
    };

    expect(pageWith(undefined, "").formInFront()).toBeNull();
    expect(pageWith(broken, `?pagetype=entityrecord&etn=contact&id=${id}`).formInFront()).toBeNull();
  });

  it("tells when it is saved, can be closed, and can be left without its changes", () => {
    const { form, attributes, save } = formOf(id);
    const found = pageWith({ Page: form }, `?pagetype=entityrecord&etn=contact&id=${id}`).formInFront();
    const saved = vi.fn();

    found?.onSaved(saved);
    save();
    found?.dropChanges();
    found?.close();

    expect(saved.mock.calls).toEqual([[id]]);
    expect(attributes[0]?.setSubmitMode).toHaveBeenCalledWith("never");
    expect(attributes[1]?.setSubmitMode).not.toHaveBeenCalled();
    expect(form.ui.close).toHaveBeenCalled();
  });
});
