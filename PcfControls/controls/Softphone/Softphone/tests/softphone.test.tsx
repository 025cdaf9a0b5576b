import { screen, waitFor } from "@testing-library/react";
import { DataverseError, HubRefusedError } from "@telephony/hub-client";
import { FakeForm, FakePage, aCall, aConnector, aDecision, aSnapshot, anAgent } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { textKeys } from "../context/textKeys";
import { showSoftphone, texts } from "./renderSoftphone";

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole("button", { name });

describe("What comes and goes by itself", () => {
  const calls = [aCall({ callKey: "a", customerName: "Anna" }), aCall({ callKey: "b", customerName: "Bert" })];
  const isBelow = (one: Element, other: Element): boolean => (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  it("stands below the cards, so that none moves under the mouse", async () => {
    const { hub, play } = await showSoftphone((fake) => {
      fake.snapshot = aSnapshot({ calls });
    });

    await play(() => hub.tell((events) => events.connectorChanged(aConnector({ pbxConnected: false, reason: "Asterisk is away." }))));

    const banner = screen.getByText("The phone system is not connected: Asterisk is away.");
    expect(screen.getAllByRole("article").every((card) => isBelow(banner, card))).toBe(true);
  });
});

describe("A computer without network", () => {
  const calls = [aCall({ state: "talk", allowed: ["release", "holdResume", "transferBlind", "sendDtmf"] })];
  const disabled = (name: string): boolean => button(name).disabled;

  it("takes no command until it has one, and says why", async () => {
    const { hub, play } = await showSoftphone((fake) => {
      fake.snapshot = aSnapshot({ calls, signEveryMilliseconds: 1000 });
    });
    expect(["Hang up", "Hold", "Solved"].map(disabled)).toEqual([false, false, false]);

    await play(() => hub.setOnline(false));

    expect(screen.getByText(/This computer has no network/)).toBeTruthy();
    expect(["Hang up", "Hold", "Transfer", "Keypad", "Solved", "State: On call"].map(disabled)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe("The dialer", () => {
  it("calls what was typed when Enter is pressed, and is empty then", async () => {
    const { hub, user } = await showSoftphone();
    const number = screen.getByRole<HTMLInputElement>("combobox", { name: "Name or number" });

    await user.type(number, "030 1234{Enter}");

    expect(hub.commands).toMatchObject([{ name: "dial", number: "030 1234" }]);
    await waitFor(() => expect(number.value).toBe(""));
  });

  it("calls what was keyed in on the dial pad", async () => {
    const { hub, user } = await showSoftphone();

    await user.click(button("Dial pad"));
    for (const key of ["1", "0", "9"]) {
      await user.click(button(new RegExp(`^Key ${key}`)));
    }
    await user.click(button("Delete the last digit"));
    await user.click(button("Call"));

    expect(hub.commands).toMatchObject([{ name: "dial", number: "10" }]);
  });

  it("keeps the number when the call was refused, and says why", async () => {
    const { hub, user } = await showSoftphone();
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "Your phone is busy." });

    await user.type(screen.getByRole("combobox", { name: "Name or number" }), "42{Enter}");

    expect(await screen.findByText("Your phone is busy.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Name or number" }).value).toBe("42");
  });

  it("cannot call where the phone system cannot dial", async () => {
    const { user } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ connector: aConnector({ capabilities: ["release"] }) });
    });

    await user.type(screen.getByRole("combobox", { name: "Name or number" }), "42");

    expect(button("Call").disabled).toBe(true);
  });
});

describe("The agent's header", () => {
  it("shows name, extension and state", async () => {
    await showSoftphone();

    expect(screen.getByRole("heading", { name: "Alice Agent" })).toBeTruthy();
    expect(screen.getByText("Extension 1001")).toBeTruthy();
    expect(button("State: Ready")).toBeTruthy();
  });

  it("lets the agent go not ready with a reason", async () => {
    const { hub, user } = await showSoftphone();

    await user.click(button("State: Ready"));
    await user.click(screen.getByRole("menuitem", { name: "Not ready: Lunch" }));

    expect(hub.commands).toMatchObject([{ name: "notReady", reason: "Lunch" }]);
  });

  it("shows the reason once the phone system has taken it", async () => {
    const { hub, play } = await showSoftphone();

    await play(() => hub.tell((events) => events.agentChanged(anAgent({ state: "notReady", reason: "Lunch" }))));

    expect(button("State: Lunch")).toBeTruthy();
  });
});

describe("What is wrong", () => {
  it("is said when the hub is gone: the calls stay, their buttons wait", async () => {
    const { hub, play } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ allowed: ["answer"] })] });
    });

    await play(() => hub.cutLines("gone"));

    expect(screen.getByText(/^No connection to the telephony hub/)).toBeTruthy();
    expect(button("Answer").disabled).toBe(true);
  });

  it("is said in the hub's words when its connector is not there or it has ended the session", async () => {
    await showSoftphone((hub) => {
      hub.refusesSessions = new HubRefusedError("The connector beside the PBX is not there. <b>Wait.</b>", "later");
    });

    expect(screen.getByText("No live calls here now. The connector beside the PBX is not there. <b>Wait.</b>")).toBeTruthy();
  });

  it("is tried again at once when the agent asks", async () => {
    const { hub, user } = await showSoftphone((hub) => {
      hub.dataverseError = new DataverseError("Dataverse does not answer.", 0);
    });
    expect(screen.getByText(/^Dataverse does not answer/)).toBeTruthy();

    hub.dataverseError = null;
    await user.click(button("Try now"));

    await waitFor(() => expect(screen.queryByText(/^Dataverse does not answer/)).toBeNull());
    expect(screen.getByRole("heading", { name: "Alice Agent" })).toBeTruthy();
  });

  it("is said in Dataverse's words when it refuses", async () => {
    await showSoftphone((hub) => {
      hub.dataverseError = new DataverseError("You have no row in Telephony Users.", 403);
    });

    expect(screen.getByText("Dataverse refused the connection: You have no row in Telephony Users.")).toBeTruthy();
  });

  it("is said when the phone system is away, with the reason", async () => {
    await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ connector: aConnector({ pbxConnected: false, reason: "Asterisk restarts." }) });
    });

    expect(screen.getByText("The phone system is not connected: Asterisk restarts.")).toBeTruthy();
  });

  it("is said when the connector is away", async () => {
    await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ connector: null });
    });

    expect(screen.getByText(/^The phone system's connector is not there/)).toBeTruthy();
  });

  it("is said when the agent's phone is not registered", async () => {
    await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ agent: anAgent({ phoneReachable: false }) });
    });

    expect(screen.getByText("Your phone 1001 is not registered with the phone system.")).toBeTruthy();
  });

  it("is said when a command fails after it was taken on", async () => {
    const { hub, user, play } = await showSoftphone();

    await play(() =>
      hub.tell((events) => events.commandFailed({ commandId: "1", succeeded: false, reason: "Nobody answered.", callKey: "" })),
    );
    expect(screen.getByText("The phone system could not do it: Nobody answered.")).toBeTruthy();

    await user.click(button("Dismiss"));
    expect(screen.queryByText("The phone system could not do it: Nobody answered.")).toBeNull();
  });
});

describe("A pop", () => {
  it("opens the caller's record", async () => {
    const { openForm } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ pop: aDecision({ table: "contact", recordId: "anna" }) })] });
    });

    expect(openForm.mock.calls).toEqual([["contact", "anna", {}]]);
  });

  it("opens a new record with the number filled in", async () => {
    const { openForm } = await showSoftphone((hub) => {
      const pop = aDecision({ kind: "new", table: "contact", recordId: "", defaults: { telephone1: "+4930111222" } });
      hub.snapshot = aSnapshot({ calls: [aCall({ pop })] });
    });

    expect(openForm.mock.calls).toEqual([["contact", "", { telephone1: "+4930111222" }]]);
  });

  it("opens a custom page", async () => {
    const { openUrl } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ pop: aDecision({ kind: "url", url: "https://pages.example/?Data=a" }) })] });
    });

    expect(openUrl.mock.calls).toEqual([["https://pages.example/?Data=a"]]);
  });

  it("shows a record that a colleague looked at in the window that is there", async () => {
    const id = "4f2c1f0e-1111-2222-3333-444455556666";
    const { openForm, openUrl } = await showSoftphone((hub) => {
      const url = `/main.aspx?pagetype=entityrecord&etn=incident&id=${id}`;
      hub.snapshot = aSnapshot({ calls: [aCall({ pop: aDecision({ kind: "url", url }) })] });
    });

    expect(openForm.mock.calls).toEqual([["incident", id, {}]]);
    expect(openUrl).not.toHaveBeenCalled();
  });

  it("shows a web resource in the app's main area", async () => {
    const { openUrl, showPage } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ pop: aDecision({ kind: "url", url: "/WebResources/new_/page.html?Data=a" }) })] });
    });

    expect(showPage.mock.calls).toEqual([
      [{ pageType: "webresource", webresourceName: "cts_/html/page.html", data: "/WebResources/new_/page.html?Data=a" }],
    ]);
    expect(openUrl).not.toHaveBeenCalled();
  });

  it("opens a window for it where there is no app", async () => {
    const { hub, openUrl, showPage, play } = await showSoftphone();
    showPage.mockResolvedValue(null);

    const decision = aDecision({ kind: "url", url: "/WebResources/new_page.html" });
    await play(() => hub.tell((events) => events.pop({ callKey: "a", extension: "1001", decision, hops: [] })));

    expect(openUrl.mock.calls).toEqual([["https://org.example/WebResources/new_page.html"]]);
  });

  it("that the browser keeps from opening is said on the call's card, and opens by a click there", async () => {
    const { hub, user, openUrl, play } = await showSoftphone();
    openUrl.mockReturnValueOnce(null);
    const pop = aDecision({ kind: "url", url: "https://pages.example/" });

    await play(() => hub.tell((events) => events.callChanged(aCall({ pop }))));
    expect(screen.getByText(/^The browser did not let this call's page open/)).toBeTruthy();
    await user.click(button("Open page"));

    expect(openUrl).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(screen.queryByText(/^The browser did not let/)).toBeNull());
  });

  it("waits for a form with unsaved changes, while the call can be answered; asked for, it comes in a window", async () => {
    const page = new FakePage();
    page.form = Object.assign(new FakeForm("contact", "carl"), { changed: { jobtitle: "Buyer" } });
    const { openForm, user } = await showSoftphone((hub) => {
      hub.appPage = page;
      hub.snapshot = aSnapshot({ calls: [aCall({ allowed: ["answer"], pop: aDecision({ table: "contact", recordId: "anna" }) })] });
    });

    expect(screen.getByText("The page has unsaved changes. The record opens when you save or leave it.")).toBeTruthy();
    expect(button("Answer").disabled).toBe(false);
    expect(openForm).not.toHaveBeenCalled();
    await user.click(button("Open record"));

    expect(openForm.mock.calls).toEqual([["contact", "anna", {}, true]]);
  });

  it("never runs a script address", async () => {
    const { openUrl } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ pop: aDecision({ kind: "url", url: "javascript:alert(1)" }) })] });
    });

    expect(openUrl).not.toHaveBeenCalled();
    expect(screen.getByText("This page was not opened because its address is not allowed: javascript:alert(1)")).toBeTruthy();
  });

  it("that cannot be opened says why", async () => {
    const { hub, openForm, play } = await showSoftphone();
    openForm.mockRejectedValue(new Error("The record was deleted."));

    await play(() => hub.tell((events) => events.pop({ callKey: "a", extension: "1001", decision: aDecision(), hops: [] })));

    expect(screen.getByText("The record could not be opened: The record was deleted.")).toBeTruthy();
  });
});

describe("The texts", () => {
  it("are in the resx file, each that the softphone shows and no other", () => {
    const ofManifest = ["Softphone_Name", "Softphone_Description", "Extension_Name", "Extension_Description"];

    expect(Object.keys(texts).sort()).toEqual([...textKeys, ...ofManifest].sort());
  });
});
