import { screen, within } from "@testing-library/react";
import { aCall, aContext, aSnapshot } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { DataverseError } from "@telephony/hub-client";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const talking = (overrides: Partial<CallMessage> = {}): CallMessage =>
  aCall({ state: "talk", customerName: "Anna Example", allowed: ["release", "holdResume"], ...overrides });

const show = (call: CallMessage, arrange: (hub: FakeHub) => void = () => undefined): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [call] });
    arrange(hub);
  });

const area = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
const stored = (hub: FakeHub): string => hub.notes.texts.get(aCall().phoneCallId) ?? "";

describe("The notes on a call's card", () => {
  it.each(["talk", "hold", "idle"] as const)("can be written in the state %s", async (state) => {
    await show(talking({ state }));

    expect(area().value).toBe("");
  });

  it.each(["incoming", "ringing", "start"] as const)("are not there in the state %s", async (state) => {
    await show(talking({ state }));

    expect(screen.queryByRole("textbox", { name: "Notes" })).toBeNull();
  });

  it("say that they are saved", async () => {
    const { hub, user, play } = await show(talking());

    await user.type(area(), "wants a <b>blue</b> one");
    expect(screen.getByText("Saving…")).toBeTruthy();
    await play(() => area().blur());

    expect(stored(hub)).toBe("wants a <b>blue</b> one");
    expect(screen.getByText("Saved")).toBeTruthy();
    expect(screen.getByRole("log").textContent).toBe("Notes saved");
  });

  it("say why they are not", async () => {
    const { user, play } = await show(talking(), (hub) => {
      hub.notes.error = new DataverseError("You lack the right WriteAccess on phonecall.", 403);
    });

    await user.type(area(), "x");
    await play(() => area().blur());

    expect(screen.getByText("Not saved: You lack the right WriteAccess on phonecall.")).toBeTruthy();
    expect(area().value).toBe("x");
  });

  it("are saved by Hang up and before the wrap-up ends", async () => {
    const order: string[] = [];
    const { hub, user } = await show(talking({ state: "idle", allowed: ["endWrap"], isInternal: true }));
    hub.answer = ({ name }) => {
      order.push(`${name} with "${stored(hub)}"`);
      return Promise.resolve({});
    };

    await user.type(area(), "done");
    await user.click(screen.getByRole("button", { name: "End wrap-up" }));

    expect(order).toEqual(['endWrap with "done"']);
  });

  it("are saved when the call is taken off the screen, and when the page goes away", async () => {
    const { hub, user, play } = await show(talking());
    await user.type(area(), "one");
    await play(() => hub.notes.hidePage());
    expect(stored(hub)).toBe("one");

    await user.type(area(), " two");
    await play(() => hub.tell((events) => events.callGone(talking().callKey)));

    expect(stored(hub)).toBe("one two");
  });

  it("that could not be saved before the card went are not forgotten", async () => {
    const { hub, user, play } = await show(talking());
    await user.type(area(), "one");
    hub.notes.error = new DataverseError("Dataverse does not answer.", 0);
    await play(() => hub.tell((events) => events.callGone(talking().callKey)));
    const warning = screen.getByText(/The notes of the call with Anna Example are not saved: Dataverse does not answer\./);
    hub.notes.error = null;

    await user.click(within(warning.closest<HTMLElement>("[role=alert]") ?? document.body).getByRole("button", { name: "Try now" }));

    expect([stored(hub), screen.queryByText(/are not saved/)]).toEqual(["one", null]);
  });

  it("that will never be saved can be read and discarded, and are not sent later", async () => {
    const { hub, user, play } = await show(talking());
    await user.type(area(), "one");
    hub.notes.error = new DataverseError("There is no such call.", 404);
    await play(() => hub.tell((events) => events.callGone(talking().callKey)));
    expect(screen.getByText("one")).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Discard" }));
    hub.notes.error = null;
    await play(() => hub.cutLines("broken"));
    await play(() => hub.tell((events) => events.snapshot(aSnapshot())));

    expect([stored(hub), screen.queryByText(/are not saved/)]).toEqual(["", null]);
  });

  it("show what the phonecall says, and take no more than it holds", async () => {
    await show(talking(), (hub) => hub.notes.texts.set(aCall().phoneCallId, "x".repeat(1900)));

    expect(area().value.length).toBe(1900);
    expect(area().maxLength).toBe(2000);
    expect(screen.getByText("100 characters left")).toBeTruthy();
  });

  it("are spell-checked in the language that is set", async () => {
    await show(talking(), (hub) => {
      hub.context = aContext({ settings: { spellcheckDictionaries: ["es-ES", "en-US"] } });
    });

    expect(area().lang).toBe("es-ES");
  });
});
