import { screen, within } from "@testing-library/react";
import { aCall, aDecision, aSnapshot, toQueue, toSupport } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const showCalls = (...calls: CallMessage[]): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls });
  });

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const queryButton = (name: string): HTMLElement | null => screen.queryByRole("button", { name });

describe("A call's card", () => {
  it("shows who calls, the number, the queue's label and the state", async () => {
    await showCalls(aCall({ customerName: "Anna Example", callerName: "EXAMPLE ANNA", ...toSupport }));

    const card = screen.getByRole("article", { name: "Call with Anna Example" });
    expect(within(card).getByRole("heading", { name: "Anna Example" })).toBeTruthy();
    expect(within(card).getByText("+49 30 111222").parentElement?.textContent).toBe("+49 30 111222 · EXAMPLE ANNA");
    expect(within(card).getByText("Support")).toBeTruthy();
    expect(within(card).getByText("Incoming")).toBeTruthy();
  });

  it("shows the queue's logo", async () => {
    await showCalls(aCall(toSupport));

    expect(document.querySelector("img")?.getAttribute("src")).toBe("https://org.example/WebResources/cts_/images/queue-support.svg");
  });

  it("shows a queue that nobody has described by its own name", async () => {
    await showCalls(aCall(toQueue("My Test Queue")));

    expect(screen.getByText("My Test Queue")).toBeTruthy();
  });

  it("shows the queue's greeting while the agent needs it", async () => {
    const { hub, play } = await showCalls(aCall({ ...toSupport, version: 1 }));
    expect(screen.getByText("Example Ltd. support, how can I help?")).toBeTruthy();

    await play(() => hub.tell((events) => events.callChanged(aCall({ ...toSupport, version: 2, state: "idle" }))));

    expect(screen.queryByText("Example Ltd. support, how can I help?")).toBeNull();
  });

  it("shows a hostile caller name as the text it is", async () => {
    await showCalls(aCall({ callerName: '<img src=x onerror="alert(1)">' }));

    expect(screen.getByRole("heading", { name: '<img src=x onerror="alert(1)">' })).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
  });

  it.each(["   ", "\u200f\u2067 ", "\t\n"])("shows nothing of a name that nobody can see, case %#", async (callerName) => {
    await showCalls(aCall({ callerName, customerName: callerName }));

    const card = screen.getByRole("article", { name: "Call with +49 30 111222" });
    expect(within(card).getByRole("heading", { name: "+49 30 111222" })).toBeTruthy();
    expect(card.textContent).not.toContain("·");
  });

  it("says the whole of a name that is too long for two lines when it is pointed at", async () => {
    const callerName = "Wolfeschlegelsteinhausenbergerdorff ".repeat(9).trim();
    await showCalls(aCall({ callerName }));

    expect(screen.getByRole("heading", { name: callerName }).title).toBe(callerName);
  });

  it("says when the number is withheld", async () => {
    await showCalls(aCall({ phoneNumber: "" }));

    expect(screen.getByRole("heading", { name: "Number withheld" })).toBeTruthy();
  });

  it("counts the time by the server's clock", async () => {
    await showSoftphone((hub) => {
      const anHourAhead = Date.now() + 3_600_000;
      hub.snapshot = aSnapshot({
        serverTime: new Date(anHourAhead).toISOString(),
        calls: [aCall({ stateSince: new Date(anHourAhead - 65_000).toISOString() })],
      });
    });

    expect(within(screen.getByRole("article")).getByRole("timer", { name: "Time in this state" }).textContent).toMatch(/^1:0[5-7]$/);
  });

  it("offers exactly what the connector allows", async () => {
    await showCalls(aCall({ state: "talk", allowed: ["release", "holdResume"] }));

    expect([queryButton("Hang up"), queryButton("Hold")].every((found) => found !== null)).toBe(true);
    expect([queryButton("Answer"), queryButton("Transfer"), queryButton("Keypad")]).toEqual([null, null, null]);
  });

  it.each([
    ["Answer", aCall({ allowed: ["answer"] }), "answer"],
    ["Reject", aCall({ allowed: ["release"] }), "release"],
    ["Cancel", aCall({ state: "ringing", allowed: ["release"] }), "release"],
    ["Hang up", aCall({ state: "talk", allowed: ["release"] }), "release"],
    ["Hold", aCall({ state: "talk", allowed: ["holdResume"] }), "holdResume"],
    ["Resume", aCall({ state: "hold", allowed: ["holdResume"] }), "holdResume"],
  ] as const)("has the phone do what the button %s says", async (name, call, command) => {
    const { hub, user } = await showCalls(call);

    await user.click(button(name));

    expect(hub.commands).toMatchObject([{ name: command, callKey: call.callKey }]);
  });

  it.each([
    ["talk", "Transfer", "Transfer to", "Transfer now", "transferBlind"],
    ["hold", "Transfer", "Transfer to", "Transfer now", "transferBlind"],
    ["talk", "Consult", "Consult with", "Consult now", "transferConsult"],
  ] as const)("in the state %s has %s go to a number", async (state, open, field, send, command) => {
    const { hub, user } = await showCalls(aCall({ state, allowed: [command] }));

    await user.click(button(open));
    await user.type(screen.getByRole("combobox", { name: field }), "1002");
    await user.click(button(send));

    expect(hub.commands).toMatchObject([{ name: command, number: "1002" }]);
  });

  it("passes nothing on without a number, and says why", async () => {
    const { hub, user } = await showCalls(aCall({ state: "talk", allowed: ["transferBlind"] }));

    await user.click(button("Transfer"));
    await user.type(screen.getByRole("combobox", { name: "Transfer to" }), "bo");

    await user.click(button("Transfer now"));

    expect(screen.getByText(/^“bo” is no number that can be called/)).toBeTruthy();
    expect(hub.commands).toEqual([]);
  });

  it("completes a transfer with the held call", async () => {
    const { hub, user } = await showCalls(
      aCall({ callKey: "held", state: "hold", allowed: [] }),
      aCall({ callKey: "talk", state: "talk", allowed: ["transferComplete"] }),
    );

    await user.click(button("Complete transfer"));

    expect(hub.commands).toMatchObject([{ name: "transferComplete", callKey: "talk", otherCallKey: "held" }]);
  });

  it("sends tones from the keypad", async () => {
    const { hub, user } = await showCalls(aCall({ state: "talk", allowed: ["sendDtmf"] }));

    await user.click(button("Keypad"));
    await user.click(button("Send #"));

    expect(hub.commands).toMatchObject([{ name: "sendDtmf", digits: "#" }]);
  });

  it("says what the keypad has sent, and lets the call be hung up meanwhile", async () => {
    const { hub, user } = await showCalls(aCall({ state: "talk", allowed: ["sendDtmf", "release", "holdResume"] }));
    hub.answer = ({ name }) => (name === "sendDtmf" ? new Promise(() => undefined) : Promise.resolve({}));

    await user.click(button("Keypad"));
    await user.click(button("Send 2 ABC"));
    await user.click(button("Send #"));

    expect(screen.getByRole("status").textContent).toBe("Sent: 2#");
    expect((button("Hold") as HTMLButtonElement).disabled).toBe(false);
    await user.click(button("Hang up"));
    expect(hub.commands.map(({ name }) => name)).toEqual(["sendDtmf", "sendDtmf", "release"]);
  });

  it("names a key by all that stands on it", async () => {
    const { user } = await showCalls(aCall({ state: "talk", allowed: ["sendDtmf"] }));

    await user.click(button("Keypad"));

    const keys = within(screen.getByRole("group", { name: "Keypad" })).getAllByRole("button");
    expect(keys.every((key) => key.getAttribute("aria-label")?.includes(key.textContent ?? "?"))).toBe(true);
  });

  it("says that the own phone has to be picked up", async () => {
    await showCalls(aCall({ state: "start", direction: "clicktocall", allowed: ["release"] }));

    expect(screen.getByText("Pick up your phone: it rings first, then the number is called.")).toBeTruthy();
  });

  it("gives the keyboard to the card when the button that was pressed is gone", async () => {
    const { hub, user, play } = await showCalls(aCall({ callKey: "a", allowed: ["answer", "release"] }));

    await user.click(button("Answer"));
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "a", version: 2, state: "talk", allowed: ["release"] }))));

    expect(document.activeElement).toBe(screen.getByRole("article"));
  });

  it("leaves the keyboard where somebody works", async () => {
    const { hub, user, play } = await showCalls(aCall({ callKey: "a", allowed: ["answer"] }));

    await user.click(button("Answer"));
    await user.click(screen.getByRole("combobox", { name: "Name or number" }));
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "a", version: 2, state: "talk", allowed: [] }))));

    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Name or number" }));
  });

  it("that is gone leaves the reason of the command that failed", async () => {
    const { hub, user, play } = await showCalls(aCall({ callKey: "a", state: "talk", allowed: ["release"] }));
    let refuse: (answer: { succeeded: false; reason: string }) => void = () => undefined;
    hub.answer = () => new Promise((resolve) => (refuse = resolve));

    await user.click(button("Hang up"));
    await play(() => hub.tell((events) => events.callGone("a")));
    await play(() => refuse({ succeeded: false, reason: "The transfer failed." }));

    expect(screen.getByText("The phone system could not do it: The transfer failed.")).toBeTruthy();
  });

  it("says why the phone did not do it, until dismissed", async () => {
    const { hub, user } = await showCalls(aCall({ allowed: ["answer"] }));
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "Your phone does not take remote commands." });

    await user.click(button("Answer"));
    expect(await screen.findByText("Your phone does not take remote commands.")).toBeTruthy();

    await user.click(button("Dismiss"));
    expect(screen.queryByText("Your phone does not take remote commands.")).toBeNull();
  });

  it("opens the record again when asked to", async () => {
    const { user, openForm } = await showCalls(aCall({ pop: aDecision({ table: "contact", recordId: "anna" }) }));
    openForm.mockClear();

    await user.click(button("Open record"));

    expect(openForm.mock.calls).toEqual([["contact", "anna", {}]]);
  });

  it("leaves the screen when the call is gone", async () => {
    const { hub, play } = await showCalls(aCall({ callKey: "a" }));

    await play(() => hub.tell((events) => events.callGone("a")));

    expect(screen.queryByRole("article")).toBeNull();
    expect(screen.getByText("No calls")).toBeTruthy();
  });
});

describe("The list of calls", () => {
  const headings = (): (string | null)[] => screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);

  it("puts a new call below the others, whatever its state, so that no button moves under the hand", async () => {
    const { hub, play } = await showCalls(
      aCall({ callKey: "1", state: "hold", customerName: "Held" }),
      aCall({ callKey: "2", state: "talk", customerName: "Talking" }),
    );

    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "3", customerName: "Ringing" }))));

    expect(headings()).toEqual(["Held", "Talking", "Ringing"]);
  });

  it("keeps its order when the line comes back", async () => {
    const [first, second] = [aCall({ callKey: "1", customerName: "First" }), aCall({ callKey: "2", customerName: "Second" })];
    const { hub, play } = await showCalls(first, second);

    await play(() =>
      hub.tell((events) => events.snapshot(aSnapshot({ calls: [aCall({ callKey: "0", customerName: "New" }), second, first] }))),
    );

    expect(headings()).toEqual(["First", "Second", "New"]);
  });

  it("announces a ringing call to a screen reader", async () => {
    const { hub, play } = await showCalls();

    await play(() => hub.tell((events) => events.callChanged(aCall({ ...toSupport, customerName: "Anna Example" }))));

    expect(screen.getAllByRole("alert").map((alert) => alert.textContent)).toContain(
      "Incoming call from Anna Example, +49 30 111222 for Support",
    );
  });
});
