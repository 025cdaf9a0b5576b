import { afterEach, describe, expect, it, vi } from "vitest";
import { watchFrame } from "./framedForm";

interface Entity {
  dirty: boolean;
}

/** A frame of the page with a form of the app in it. */
function framed(entity: Entity, save: () => Promise<void> = () => Promise.resolve(), formType = 2): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const inner = frame.contentWindow as unknown as { Xrm: object; document: Document };
  const description = {
    getName: () => "description",
    getValue: () => "Called.",
    getIsDirty: () => entity.dirty,
    setSubmitMode: () => undefined,
  };
  inner.Xrm = {
    Page: {
      data: {
        save,
        entity: {
          getEntityName: () => "phonecall",
          getId: () => "{7E2A5311-BE86-4911-A84D-000D3AB0D976}",
          getIsDirty: () => entity.dirty,
          attributes: { get: () => description, forEach: (each: (attribute: typeof description) => void) => each(description) },
        },
      },
      ui: { getFormType: () => formType, close: () => undefined },
    },
  };
  vi.stubGlobal("URLSearchParams", function (this: unknown) {
    return new Map([
      ["pagetype", "entityrecord"],
      ["etn", "phonecall"],
      ["id", ""],
    ]);
  });
  return frame;
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.querySelectorAll("iframe").forEach((frame) => frame.remove());
});

describe("A form in a frame", () => {
  it("is known by its row, with what is changed in it", () => {
    const watched = watchFrame(framed({ dirty: true }));

    expect(watched.form()).toEqual({ table: "phonecall", recordId: "7e2a5311-be86-4911-a84d-000d3ab0d976", isDirty: true });
    expect(watched.changes()).toEqual({ description: "Called." });
    expect(watched.isReadOnly()).toBe(false);
  });

  it("is saved by its own way, with its own reason when it is not", async () => {
    const refused = watchFrame(framed({ dirty: true }, () => Promise.reject(new Error("No privilege."))));

    await expect(refused.save()).rejects.toThrow("No privilege.");
  });

  it("of a row that was completed is read-only", () => {
    expect(watchFrame(framed({ dirty: false }, undefined, 3)).isReadOnly()).toBe(true);
  });

  it("is not there in a page of another origin, which is left alone while it has the focus", () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    Object.defineProperty(frame, "contentDocument", { value: null });
    const watched = watchFrame(frame);

    expect(watched.form()).toBeNull();
    expect(watched.isBusy()).toBe(false);
    frame.focus();
    expect(watched.isBusy()).toBe(true);
  });
});
