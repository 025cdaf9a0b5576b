import * as React from "react";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { resxTexts } from "@telephony/pcf-testkit";
import type { DialOutcome } from "@telephony/hub-client";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../App";
import type { AppProps } from "../App";
import type { CallCount } from "../context/callHistory";
import type { Surroundings } from "../context/surroundings";
import { textKeys } from "../context/textKeys";

const texts = resxTexts(readFileSync(join(__dirname, "../strings/PhoneNumber.1033.resx"), "utf8"));
const hostile = "<img src=x onerror=alert(1)>";

const dial = vi.fn<Surroundings["dial"]>();
const countCalls = vi.fn<Surroundings["countCalls"]>();
const openSoftphone = vi.fn<() => Promise<boolean>>();
const onChange = vi.fn<(text: string) => void>();

/** The control on a form: what is typed comes back as the column's value. */
const Form: React.FC<Partial<AppProps>> = (props) => {
  const [value, setValue] = React.useState(props.value ?? "030/23125011");
  const change = (text: string): void => {
    onChange(text);
    setValue(text);
  };
  return (
    <App
      label="Business Phone"
      access="edit"
      error=""
      country="DE"
      surroundings={{ dial, openSoftphone, countCalls }}
      theme={undefined}
      getString={(key) => texts[key] ?? key}
      idPrefix="test-"
      {...props}
      value={value}
      onChange={change}
    />
  );
};

const input = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Business Phone");
const callButton = (): HTMLElement => screen.getByRole("button", { name: "Call 030 23125011" });

beforeEach(() => {
  dial.mockReset().mockResolvedValue({ kind: "dialled", callKey: "1" });
  countCalls.mockReset().mockResolvedValue({ calls: 3, lastOn: new Date(new Date().getFullYear(), 10, 12, 9) });
  openSoftphone.mockReset().mockResolvedValue(true);
  onChange.mockReset();
});

describe("A phone number on a form", () => {
  it("is shown formatted, and as it is written while somebody works on it", async () => {
    render(<Form />);
    expect(input().value).toBe("030 23125011");

    await userEvent.click(input());
    expect(input().value).toBe("030/23125011");

    await userEvent.tab();
    expect(input().value).toBe("030 23125011");
    expect(onChange).not.toHaveBeenCalled();
  });

  it("is stored as it is typed", async () => {
    render(<Form value="" />);

    await userEvent.type(input(), "+49 (0)30/231");

    expect(onChange).toHaveBeenLastCalledWith("+49 (0)30/231");
    expect(input().value).toBe("+49 (0)30/231");
  });

  it.each(["abc1", "++49", "ask Anna", hostile])("says in words that %s does not look like one, and keeps it", async (odd) => {
    render(<Form value={odd} />);

    expect(screen.getByText(/^This does not look like a phone number/)).toBeTruthy();
    expect(input().value).toBe(odd);
    expect(document.querySelector("img")).toBeNull();
    await userEvent.click(input());
    expect(input().value).toBe(odd);
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each(["", "1002", "*21#", "030 1234567 ext. 12", "030 23125011 / 0172 1234567", "+49 (0)30 23125011"])(
    "has nothing to say of %j",
    (value) => {
      render(<Form value={value} />);

      expect(screen.queryByText(/^This does not look like/)).toBeNull();
    },
  );

  it.each(["", "ask Anna", "abc1", hostile])("has no button while there is nothing to call: %j", (value) => {
    render(<Form value={value} />);

    expect(screen.queryByRole("button")).toBeNull();
  });

  it("shows what the form has against the value", () => {
    render(<Form error="A value is too long." />);

    expect(screen.getByRole("alert").textContent).toBe("A value is too long.");
  });
});

describe("A column that the agent may not change", () => {
  it("is text with a call button", () => {
    render(<Form access="read" />);

    expect(screen.queryByLabelText("Business Phone")).toBeNull();
    expect(screen.getByText("030 23125011")).toBeTruthy();
    expect(callButton()).toBeTruthy();
  });

  it("is empty in words", () => {
    render(<Form access="read" value="" />);

    expect(screen.getByText("---")).toBeTruthy();
  });

  it("is neither shown nor called where column security hides it", () => {
    render(<Form access="masked" value="" />);

    expect(screen.getByText("You may not see this number.")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("The call button", () => {
  it("dials the number as it is written, once, however often it is pressed", async () => {
    let answer: (outcome: DialOutcome) => void = () => undefined;
    dial.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    render(<Form />);

    await userEvent.dblClick(callButton());
    const calling = screen.getByRole("button", { name: "Calling 030 23125011…" });
    await userEvent.click(calling);

    expect(dial).toHaveBeenCalledTimes(1);
    expect(dial).toHaveBeenCalledWith("030/23125011");
    answer({ kind: "dialled", callKey: "1" });
    await waitFor(callButton);
  });

  it("brings the reason where the call was refused, as text", async () => {
    dial.mockResolvedValue({ kind: "refused", reason: `There is no number to dial in "${hostile}".` });
    render(<Form />);

    await userEvent.click(callButton());

    expect((await screen.findByRole("alert")).textContent).toBe(`There is no number to dial in "${hostile}".`);
    expect(document.querySelector("img")).toBeNull();
  });

  it("asks for the softphone first, and opens it", async () => {
    dial.mockResolvedValue({ kind: "noSoftphone" });
    render(<Form />);
    await userEvent.click(callButton());
    expect((await screen.findByRole("alert")).textContent).toContain("Open the softphone first.");

    await userEvent.click(screen.getByRole("button", { name: "Open softphone" }));

    expect(openSoftphone).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("says so to somebody who has no phone", async () => {
    dial.mockResolvedValue({ kind: "noSoftphone" });
    openSoftphone.mockResolvedValue(false);
    render(<Form />);
    await userEvent.click(callButton());

    await userEvent.click(await screen.findByRole("button", { name: "Open softphone" }));

    expect(await screen.findByText(/^You have no phone here/)).toBeTruthy();
  });

  it("offers to open nothing where the app has no side panes", async () => {
    dial.mockResolvedValue({ kind: "noSoftphone" });
    render(<Form surroundings={{ dial, openSoftphone: null, countCalls }} />);
    await userEvent.click(callButton());

    expect((await screen.findByRole("alert")).textContent).toBe("Open the softphone first.");
    expect(screen.queryByRole("button", { name: "Open softphone" })).toBeNull();
  });
});

describe("The calls so far", () => {
  it.each<[string, CallCount]>([
    ["3 calls, last on Nov 12", { calls: 3, lastOn: new Date(new Date().getFullYear(), 10, 12, 9) }],
    ["1 call, on Nov 12, 2019", { calls: 1, lastOn: new Date(2019, 10, 12, 9) }],
    ["No calls yet", { calls: 0, lastOn: null }],
  ])("are asked for once, when somebody points at the button: %s", async (words, count) => {
    countCalls.mockResolvedValue(count);
    render(<Form />);
    expect(countCalls).not.toHaveBeenCalled();

    await userEvent.hover(callButton());
    expect(await screen.findByText(words)).toBeTruthy();
    await userEvent.unhover(callButton());
    await userEvent.hover(callButton());

    expect(countCalls).toHaveBeenCalledTimes(1);
    expect(countCalls).toHaveBeenCalledWith("+493023125011");
  });

  it("are no matter to an agent who may not read them", async () => {
    countCalls.mockRejectedValue(new Error("You lack the privilege."));
    render(<Form />);

    await userEvent.hover(callButton());

    await waitFor(() => expect(countCalls).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(/privilege/)).toBeNull();
  });
});

it("has in its resx file exactly the texts that it shows", () => {
  const ofManifest = [
    "PhoneNumber_Name",
    "PhoneNumber_Description",
    "Number_Name",
    "Number_Description",
    "Country_Name",
    "Country_Description",
  ];

  expect(Object.keys(texts).sort()).toEqual([...textKeys, ...ofManifest].sort());
});
