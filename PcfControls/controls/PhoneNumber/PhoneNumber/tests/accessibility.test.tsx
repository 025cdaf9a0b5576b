import * as React from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axeFaults, resxTexts } from "@telephony/pcf-testkit";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { App } from "../App";
import type { AppProps } from "../App";

const texts = resxTexts(readFileSync(join(__dirname, "../strings/PhoneNumber.1033.resx"), "utf8"));
const surroundings: AppProps["surroundings"] = {
  dial: () => Promise.resolve({ kind: "dialled", callKey: "1" }),
  openSoftphone: () => Promise.resolve(true),
  countCalls: () => Promise.resolve({ calls: 0, lastOn: null }),
};

function show(props: Partial<AppProps>): void {
  render(
    <App
      label="Business Phone"
      value="030 23125011"
      access="edit"
      error=""
      country="DE"
      surroundings={surroundings}
      theme={undefined}
      getString={(key) => texts[key] ?? key}
      idPrefix="test-"
      onChange={() => undefined}
      {...props}
    />,
  );
}

const states: [string, Partial<AppProps>][] = [
  ["with a number", {}],
  ["that is empty", { value: "" }],
  ["with what is no number", { value: "ask Anna" }],
  ["that cannot be written", { access: "read" }],
  ["whose digits may not be seen", { access: "masked" }],
  ["that the form refuses", { error: "A value is too long." }],
];

describe("axe finds no fault in a phone number", () => {
  it.each(states)("%s", async (_state, props) => {
    show(props);

    expect(await axeFaults()).toEqual([]);
  });

  it("that could not be called", async () => {
    show({ surroundings: { ...surroundings, dial: () => Promise.resolve({ kind: "noSoftphone" }) } });
    await userEvent.click(screen.getByRole("button", { name: "Call 030 23125011" }));

    expect(screen.getByRole("alert").textContent).not.toBe("");
    expect(await axeFaults()).toEqual([]);
  });
});
