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
});

// The next file of tests finds the worker's globals as they were.
afterAll(() => {
  vi.unstubAllGlobals();
});
