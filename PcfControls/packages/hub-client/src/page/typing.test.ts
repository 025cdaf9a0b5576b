import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchTyping } from "./typing";

let isTyping: () => boolean;

const field = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** Types as a person does: the field has the focus and its text changes. */
function type(id: string, text: string): void {
  const input = field<HTMLInputElement>(id);
  input.focus();
  input.value += text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Puts the text back as it was, and stays in the field. */
function putBack(id: string, text: string): void {
  const input = field<HTMLInputElement>(id);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(() => {
  document.body.innerHTML =
    '<input id="name" value="Anna"><textarea id="notes"></textarea><input id="box" type="checkbox"><div id="rich" contenteditable="true"></div><button id="save">Save</button>';
  vi.useFakeTimers();
  isTyping = watchTyping(document);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = "";
});

describe("Somebody", () => {
  it("who only put the cursor into a field does not type", () => {
    field("name").focus();

    expect(isTyping()).toBe(false);
  });

  it.each(["name", "notes"])("who has changed a text and is still in the field types: %s", (id) => {
    type(id, "x");

    expect(isTyping()).toBe(true);
  });

  it("who writes into a rich text types", () => {
    const rich = field("rich");
    rich.tabIndex = 0;
    rich.focus();
    rich.textContent = "Dear";

    expect(isTyping()).toBe(true);
  });

  it("who has left the field types no more", () => {
    type("name", "x");
    field("save").focus();

    expect(isTyping()).toBe(false);
  });

  it("who has just put the text back as it was goes on typing", () => {
    type("name", "x");
    putBack("name", "Anna");

    expect(isTyping()).toBe(true);
  });

  it("who has put it back and then pauses types no more: nothing would be lost", () => {
    type("name", "x");
    putBack("name", "Anna");
    vi.advanceTimersByTime(6000);

    expect(isTyping()).toBe(false);
  });

  it("who has changed it and thinks still types, however long", () => {
    type("name", "x");
    vi.advanceTimersByTime(600_000);

    expect(isTyping()).toBe(true);
  });

  it("who replaces the text with the same one, letter by letter, types all the while", () => {
    field("name").focus();
    for (const text of ["", "A", "An", "Ann", "Anna"]) {
      putBack("name", text);
      expect(isTyping()).toBe(true);
    }
  });

  it("does not type when a script fills the field in", () => {
    field("notes").focus();
    putBack("name", "Bert");

    expect(isTyping()).toBe(false);
  });

  it("whose field has handed its text over types no more", () => {
    type("name", "x");
    field("name").dispatchEvent(new Event("change", { bubbles: true }));

    expect(isTyping()).toBe(false);
  });

  it("who ticks a box does not type", () => {
    field("box").focus();
    field<HTMLInputElement>("box").value = "other";

    expect(isTyping()).toBe(false);
  });

  it("who writes in a frame of the page types", () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const inner = frame.contentDocument;
    inner?.body.append(Object.assign(inner.createElement("textarea"), { id: "inner" }));
    expect(isTyping()).toBe(false);
    const area = inner?.getElementById("inner") as HTMLTextAreaElement;
    area.focus();
    area.value = "script";

    expect(isTyping()).toBe(true);
  });
});
