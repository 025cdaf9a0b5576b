import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Observers of what is still on the page would outlive the test's document.
afterEach(async () => {
  cleanup();
  await Promise.resolve();
});
