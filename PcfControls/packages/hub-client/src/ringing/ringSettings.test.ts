import { memoryStorage } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { ringSettingsKey, ringSettingsShelf } from "./ringSettings";

describe("The settings of the ring", () => {
  it("begin with a ring on the default device and no notification", () => {
    expect(ringSettingsShelf(memoryStorage()).state.get()).toEqual({ rings: true, volume: 60, deviceId: "", notifies: false });
  });

  it("are kept in the browser", () => {
    const storage = memoryStorage();
    ringSettingsShelf(storage).change({ volume: 20, deviceId: "headset", notifies: true });

    expect(ringSettingsShelf(storage).state.get()).toEqual({ rings: true, volume: 20, deviceId: "headset", notifies: true });
  });

  it("are those of the other tab when that has changed them", () => {
    const storage = memoryStorage();
    const [one, other] = [ringSettingsShelf(storage), ringSettingsShelf(storage)];

    other.change({ rings: false });
    one.refresh();

    expect(one.state.get().rings).toBe(false);
  });

  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["of other types", '{"rings":"yes","volume":"loud","deviceId":7,"notifies":1}'],
  ])("are the first ones where what is stored is %s", (_what, stored) => {
    const storage = memoryStorage();
    storage.setItem(ringSettingsKey, stored);

    expect(ringSettingsShelf(storage).state.get()).toEqual({ rings: true, volume: 60, deviceId: "", notifies: false });
  });

  it.each([
    [-5, 0],
    [1000, 100],
  ])("take a stored volume of %d as %d", (stored, volume) => {
    const storage = memoryStorage();
    storage.setItem(ringSettingsKey, JSON.stringify({ volume: stored }));

    expect(ringSettingsShelf(storage).state.get().volume).toBe(volume);
  });

  it("last as long as the page where the browser keeps nothing", () => {
    const refuses = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    const shelf = ringSettingsShelf({ getItem: refuses, setItem: refuses });

    shelf.change({ volume: 10 });
    shelf.refresh();

    expect(shelf.state.get().volume).toBe(10);
  });
});
