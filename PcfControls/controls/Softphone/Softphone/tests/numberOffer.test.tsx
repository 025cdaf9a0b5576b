import { screen, within } from "@testing-library/react";
import type { BridgeOffer } from "@telephony/contracts";
import type { Channel } from "@telephony/hub-client";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const hostile = "<img src=x onerror=alert(1)> 0172 1234567";
const recordId = "c0000000-0000-4000-8000-000000000001";

const offer: BridgeOffer = {
  type: "offer",
  record: `contact/${recordId}`,
  name: "Anna <b>Example</b>",
  numbers: [
    { label: "Business Phone", number: "030 23125011" },
    { label: "Mobile Phone", number: hostile },
  ],
};

async function showOffer(made = offer): Promise<ShownSoftphone> {
  const channel: Channel = { postMessage: () => undefined, onmessage: null };
  const shown = await showSoftphone(undefined, { channel });
  await shown.play(() => channel.onmessage?.(new MessageEvent("message", { data: made })));
  return shown;
}

const list = (): HTMLElement => screen.getByRole("region", { name: "Call Anna <b>Example</b>" });

describe("Numbers that a record's command offers", () => {
  it("are shown as text with their labels, and the first has the focus", async () => {
    await showOffer();

    expect(within(list()).getByText(hostile)).toBeTruthy();
    expect(within(list()).getByText("Mobile Phone")).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
    expect(document.activeElement?.textContent).toContain("030 23125011");
  });

  it("are shown as people read them, and dialled as they are written", async () => {
    const { hub, user, play } = await showOffer({ ...offer, numbers: [{ label: "Business Phone", number: "+493023125011" }] });

    await user.click(within(list()).getByRole("button", { name: /^\+49 30 23125011/ }));
    await play(() => undefined);

    expect(hub.dialNumbers.map(({ number }) => number)).toEqual(["+493023125011"]);
  });

  it("are shown without the signs that turn their direction", async () => {
    await showOffer({ ...offer, numbers: [{ label: "Business Phone", number: "\u202E4321 030" }] });

    expect(within(list()).getByRole("button", { name: /^4321 030/ })).toBeTruthy();
    expect(list().textContent).not.toContain("\u202E");
  });

  it("are called for their record, and go when the call goes out", async () => {
    const { hub, user, play } = await showOffer();

    await user.click(within(list()).getByRole("button", { name: /^030 23125011/ }));
    await play(() => undefined);

    expect(hub.dialNumbers).toEqual([{ number: "030 23125011", record: { table: "contact", recordId } }]);
    expect(hub.commands).toMatchObject([{ name: "dial", number: "030 23125011" }]);
    expect(screen.queryByRole("region", { name: /^Call Anna/ })).toBeNull();
  });

  it("stay with the reason when the call was refused", async () => {
    const { hub, user, play } = await showOffer();
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "Your phone is busy." });

    await user.click(within(list()).getByRole("button", { name: /^030 23125011/ }));
    await play(() => undefined);

    expect(within(list()).getByText("Your phone is busy.")).toBeTruthy();
  });

  it("go when the agent has had enough", async () => {
    const { user } = await showOffer();

    await user.click(within(list()).getByRole("button", { name: "Dismiss" }));

    expect(screen.queryByRole("region", { name: /^Call Anna/ })).toBeNull();
  });

  it("give the focus back to the command that offered them", async () => {
    const command = document.body.appendChild(document.createElement("button"));
    command.focus();
    const { user } = await showOffer();

    await user.click(within(list()).getByRole("button", { name: "Dismiss" }));

    expect(document.activeElement).toBe(command);
  });
});
