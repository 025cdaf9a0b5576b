import { describe, expect, it, vi } from "vitest";
import { commandTexts } from "./commandTexts";

describe("The words of the command Call", () => {
  it("are the platform's, in the language of the app's user", () => {
    const getResourceString = vi.fn(() => "{0} hat keine Telefonnummer.");

    expect(commandTexts({ getResourceString })("Command_NoNumber", "Anna")).toBe("Anna hat keine Telefonnummer.");
    expect(getResourceString).toHaveBeenCalledWith("cts_/strings/Commands", "Command_NoNumber");
  });

  it.each([
    ["has no such text", () => null],
    [
      "knows no web resource in the language",
      () => {
        throw new Error("cts_/strings/Commands does not exist.");
      },
    ],
  ])("are English where the platform %s", (_how, getResourceString) => {
    expect(commandTexts({ getResourceString })("Command_NoNumber", "<Anna>")).toBe("<Anna> has no phone number.");
  });
});
