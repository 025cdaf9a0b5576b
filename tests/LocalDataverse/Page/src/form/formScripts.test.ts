import { afterEach, describe, expect, it } from "vitest";
import { webResourceAddress } from "../routing/pageInput";
import { createTestApp } from "../testing/renderInApp";
import { sampleDescription } from "../testing/sampleApp";
import type { ExecutionContext } from "./executionContext";
import { FormSession } from "./formSession";

type Calls = unknown[][];

const page = window as unknown as { Sample?: object; calls?: Calls };

/** Plays the browser: a script element that is added defines the sample functions, then says that it has loaded. */
function loadScriptsWith(define: () => void): string[] {
  const loaded: string[] = [];
  document.head.appendChild = <T extends Node>(node: T): T => {
    const script = node as unknown as HTMLScriptElement;
    loaded.push(script.getAttribute("src") ?? "");
    define();
    script.onload?.(new Event("load"));
    return node;
  };
  return loaded;
}

const original = document.head.appendChild.bind(document.head);

afterEach(() => {
  document.head.appendChild = original;
  delete page.Sample;
  delete page.calls;
});

const form = `<form><tabs><tab name="t"><columns><column width="100%"><sections><section><rows><row><cell><control id="firstname" datafieldname="firstname" /></cell></row></rows></section></sections></column></columns></tab></tabs>
  <events>
    <event name="onload"><Handlers><Handler functionName="Sample.onLoad" libraryName="sample.js" enabled="true" parameters="'x', 7" passExecutionContext="true" /></Handlers></event>
    <event name="onchange" attribute="firstname"><Handlers><Handler functionName="Sample.onName" libraryName="sample.js" enabled="true" /></Handlers></event>
  </events><formLibraries><Library name="new_/js/sample.js" /></formLibraries></form>`;

async function open(test = createTestApp(sampleDescription({ contactForm: form }))): Promise<FormSession> {
  const host = { close: () => undefined, created: () => undefined };
  const session = new FormSession(test.app, { pageType: "entityrecord", entityName: "contact" }, host);
  await session.open();
  return session;
}

function defineSample(): void {
  page.calls = [];
  page.Sample = {
    onLoad: (context: ExecutionContext, ...more: unknown[]) =>
      page.calls?.push(["load", context.getFormContext().data.entity.getEntityName(), ...more]),
    onName: (...args: unknown[]) => page.calls?.push(["name", ...args]),
  };
}

describe("Scripts of a form", () => {
  it("are loaded from their web resources, and their onload functions called with what the form says", async () => {
    const loaded = loadScriptsWith(defineSample);

    await open();

    expect(loaded).toEqual([webResourceAddress("new_/js/sample.js")]);
    expect(page.calls).toEqual([["load", "contact", "x", 7]]);
  });

  it("are loaded once for all forms of the page", async () => {
    const loaded = loadScriptsWith(defineSample);
    const test = createTestApp(sampleDescription({ contactForm: form }));

    await open(test);
    await open(test);

    expect(loaded).toHaveLength(1);
  });

  it("are told of a value that the user entered, without the context unless the form passes it", async () => {
    loadScriptsWith(defineSample);
    const session = await open();
    const attribute = session.model.attributes.get("firstname");

    await (attribute && session.enter(attribute, "Eve"));

    expect(page.calls?.[1]).toEqual(["name"]);
  });

  it("that lack a function are named in the form's bar", async () => {
    loadScriptsWith(() => undefined);

    const session = await open();

    expect(session.model.notifications[0]?.message).toContain("sample.js has no function Sample.onLoad");
  });
});
