import { screen, within } from "@testing-library/react";
import { fireEvent } from "@testing-library/dom";
import { aCall, aSnapshot, toSupport } from "@telephony/pcf-testkit";
import type { FakeBell } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { ringWords } from "../ringing/ringWords";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

/** The softphone with its settings open. */
async function showSettings(arrange: (bell: FakeBell) => void = () => undefined): Promise<ShownSoftphone> {
  const shown = await showSoftphone((_hub, bell) => arrange(bell));
  await shown.user.click(screen.getByRole("button", { name: "Settings" }));
  return shown;
}

const switches = {
  ring: () => screen.getByRole("switch", { name: "Ring tone" }),
  notify: () => screen.getByRole("switch", { name: "Desktop notifications" }),
};
const device = (): HTMLElement => screen.getByRole("combobox", { name: "Device" });
const stored = (bell: FakeBell): unknown => JSON.parse(bell.storage.getItem("cts-telephony-ring") ?? "null");

describe("The settings of the ring", () => {
  it("switch it off and keep that", async () => {
    const { bell, user } = await showSettings();

    await user.click(switches.ring());

    expect(stored(bell)).toMatchObject({ rings: false });
  });

  it("have a volume, a device and a test", async () => {
    const { bell, user } = await showSettings((bell) => {
      bell.devices = [{ id: "headset", name: "Headset of Alice" }];
    });

    fireEvent.change(screen.getByRole("slider", { name: "Volume" }), { target: { value: 25 } });
    await user.selectOptions(device(), "Headset of Alice");
    await user.click(screen.getByRole("button", { name: "Test" }));

    expect(stored(bell)).toMatchObject({ volume: 25, deviceId: "headset" });
    expect(bell.tones).toEqual([{ tone: "full", loops: false, volume: 25, deviceId: "headset", isOver: false }]);
  });

  it.each<[string, RegExp, (bell: FakeBell) => void]>([
    ["the browser does not name devices", /only to sites that may use the microphone/, () => undefined],
    ["the browser lets nobody choose", /always plays on the device that the computer has chosen/, (bell) => (bell.choosesDevice = false)],
  ])("say why there is only the default device when %s", async (_what, sentence, arrange) => {
    await showSettings(arrange);

    expect(
      within(device())
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["Default device"]);
    expect((device() as HTMLSelectElement).disabled).toBe(true);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it("say where it rings while the chosen device is not there", async () => {
    await showSettings((bell) => {
      bell.devices = [{ id: "screen", name: "Screen" }];
      bell.storage.setItem("cts-telephony-ring", JSON.stringify({ deviceId: "headset" }));
    });

    expect((device() as HTMLSelectElement).value).toBe("");
    expect(screen.getByText(/The chosen device is not connected/)).toBeTruthy();
  });

  it("say that a browser has no sound", async () => {
    await showSettings((bell) => {
      bell.isSupported = false;
    });

    expect(screen.getByText("This browser cannot play a ring tone.")).toBeTruthy();
    expect(screen.queryByRole("switch", { name: "Ring tone" })).toBeNull();
  });

  it("close when a call begins to ring, so that Answer is in reach", async () => {
    const { hub, play } = await showSettings();

    await play(() => hub.tell((events) => events.callChanged(aCall())));

    expect(screen.queryByRole("switch")).toBeNull();
    expect(screen.getByRole("button", { name: "Answer" })).toBeTruthy();
  });

  it("open while a call rings, since that is when it is too loud", async () => {
    const { user, bell } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall()] });
    });

    await user.click(screen.getByRole("button", { name: "Settings" }));
    fireEvent.change(screen.getByRole("slider", { name: "Volume" }), { target: { value: 5 } });

    expect(bell.heard).toEqual(["full~ 5"]);
  });
});

describe("The switch of desktop notifications", () => {
  it("has the browser ask, on the agent's click", async () => {
    const { bell, user, play } = await showSettings((bell) => {
      bell.permission = "default";
    });
    expect(screen.getByText(/the browser asks whether this site may show notifications/)).toBeTruthy();
    expect(bell.questions).toBe(0);

    await user.click(switches.notify());
    await play(() => undefined);

    expect(bell.questions).toBe(1);
    expect((switches.notify() as HTMLInputElement).checked).toBe(true);
    expect(stored(bell)).toMatchObject({ notifies: true });
  });

  it("stays off and says what to do where the browser blocks them", async () => {
    const { bell, user, play } = await showSettings((bell) => {
      bell.permission = "denied";
    });

    await user.click(switches.notify());
    await play(() => undefined);

    expect((switches.notify() as HTMLInputElement).checked).toBe(false);
    expect(screen.getByText(/allow notifications there, then switch this on/)).toBeTruthy();
    expect(bell.questions).toBe(0);
  });

  it("is out of use where there are none", async () => {
    await showSettings((bell) => {
      bell.permission = "unsupported";
    });

    expect((switches.notify() as HTMLInputElement).disabled).toBe(true);
    expect(screen.getByText("This browser shows no desktop notifications here.")).toBeTruthy();
  });
});

describe("A ringing call", () => {
  it("is heard until the agent clicks Answer, not until the phone system has answered", async () => {
    const { hub, bell, user } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall()] });
      hub.answer = () => new Promise(() => undefined);
    });
    expect(bell.heard).toEqual(["full~ 60"]);

    await user.click(screen.getByRole("button", { name: "Answer" }));

    expect(bell.heard).toEqual([]);
    expect(hub.commands.map(({ name }) => name)).toEqual(["answer"]);
  });

  it("says that the browser keeps the page silent, only then and while it rings", async () => {
    const { hub, play } = await showSoftphone((hub, bell) => {
      bell.isSilent = true;
      hub.snapshot = aSnapshot({ calls: [aCall()] });
    });
    expect(screen.getByText(/Click anywhere to hear the ring/)).toBeTruthy();

    await play(() => hub.tell((events) => events.callChanged(aCall({ version: 2, state: "talk" }))));

    expect(screen.queryByText(/Click anywhere/)).toBeNull();
  });

  it("is told on the desktop by name, formatted number and queue", async () => {
    const { bell } = await showSoftphone((hub, bell) => {
      bell.storage.setItem("cts-telephony-ring", JSON.stringify({ notifies: true }));
      hub.context = { ...hub.context, settings: { defaultCountry: "DE" } };
      hub.snapshot = aSnapshot({ calls: [aCall({ ...toSupport, customerName: "Anna Example", phoneNumber: "+493023125011" })] });
    });

    const shown = bell.notices[bell.notices.length - 1];
    expect(bell.up).toHaveLength(1);
    expect(shown?.title).toBe("Incoming call from \u2068Anna Example\u2069");
    expect(shown?.body).toBe("\u2068030 23125011\u2069\n\u2068Support\u2069");
    expect(shown?.tag).toBe(aCall().callKey);
  });
});

describe("The words of a notification", () => {
  const text = Object.assign((key: string, ...values: unknown[]) => [key, ...values].join(" "), { number: (number: string) => number });

  it("keep a hostile name on its line and in its direction", () => {
    const { title, body } = ringWords(aCall({ callerName: "\u202eanna\r\nFake line\u2069" }), "Sup\nport", text);

    expect(title).toBe("Call_IncomingAnnouncement \u2068anna Fake line\u2069");
    expect(body).toBe("\u2068+4930111222\u2069\n\u2068Sup port\u2069");
  });

  it("are of a withheld number what the card says", () => {
    const { title, body } = ringWords(aCall({ phoneNumber: "" }), "", text);

    expect(title).toBe("Call_IncomingAnnouncement \u2068Call_NumberWithheld\u2069");
    expect(body).toBe("");
  });
});
