import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

// jsdom has no layout, so that it scrolls nothing.
if (typeof Element !== "undefined") {
  Element.prototype.scrollIntoView = () => undefined;
}

// Observers of what is still on the page would outlive the test.
afterEach(async () => {
  cleanup();
  await Promise.resolve();
  // What a page keeps over its reload is not for the next test's page. Tests without a page have none.
  (globalThis as { sessionStorage?: Storage }).sessionStorage?.clear();
});

// The next file of tests finds the worker's globals as they were.
afterAll(() => {
  vi.unstubAllGlobals();
});
