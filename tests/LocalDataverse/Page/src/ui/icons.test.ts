import { describe, expect, it } from "vitest";
import { tableIcon } from "./icons";

describe("The icon of a table", () => {
  it.each([
    ["contact", undefined, "person"],
    ["contact", "flag", "flag"],
    ["new_ticket", "flag", "flag"],
    ["new_ticket", null, "table"],
    ["new_ticket", "no drawing", "table"],
  ])("of %s described with %s is %s", (table, described, icon) => {
    expect(tableIcon(table, described)).toBe(icon);
  });
});
