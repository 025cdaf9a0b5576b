import { describe, expect, test } from "vitest";
import { screen, within } from "@testing-library/react";
import type { CallMessage } from "@telephony/contracts";
import { aCall, aContext, aSnapshot } from "@telephony/pcf-testkit";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const inGermany = { defaultCountry: "DE", internalExtensionLength: 4, externalDialPrefix: "" };

function show(calls: CallMessage[], settings: Record<string, unknown> = inGermany): Promise<ShownSoftphone> {
  return showSoftphone((hub) => {
    hub.context = aContext({ settings });
    hub.snapshot = aSnapshot({ calls });
  });
}

describe("A number on the screen", () => {
  test("of the default country is written as there, as the caller's name too, and is read from left to right", async () => {
    await show([aCall({ phoneNumber: "+493023125111", callerName: "" })]);

    const title = screen.getByText("030 23125111");
    expect(title.dir).toBe("ltr");
    expect(screen.getByRole("alert").textContent).toBe("Incoming call from 030 23125111");
  });

  test("that the network sends as the name is not said twice", async () => {
    await show([aCall({ phoneNumber: "+493023125111", callerName: "03023125111", customerName: "Anna Example" })]);

    expect(screen.getByText("030 23125111").parentElement?.textContent).toBe("030 23125111");
  });

  test("beside a name that runs from right to left stays in its order", async () => {
    await show([aCall({ phoneNumber: "+442079460000", callerName: "\u05d0\u05e0\u05d4", customerName: "Anna Example" })]);

    expect(screen.getByText("+44 20 7946 0000").dir).toBe("ltr");
    expect(screen.getByText("\u05d0\u05e0\u05d4").dir).toBe("auto");
  });

  test("is a colleague's extension as it is", async () => {
    await show([aCall({ phoneNumber: "1002", isInternal: true, callerName: "Bob Agent" })]);

    expect(screen.getByText("1002").dir).toBe("ltr");
  });

  test("of a conference is written so, too, and its participant is dropped by its name", async () => {
    const participants = [{ id: "1.1", name: "", number: "+442079460000", isCustomer: false }];
    await show([aCall({ state: "talk", participants, allowed: ["release", "dropParticipant"] })]);

    const list = screen.getByRole("list", { name: "In this conference" });
    expect(within(list).getByText("+44 20 7946 0000").dir).toBe("ltr");
    expect(screen.getByRole("button", { name: "Drop +44 20 7946 0000" })).toBeTruthy();
  });

  test("is hostile text where it is none", async () => {
    await show([aCall({ phoneNumber: "<img src=x onerror=alert(1)>+4930", callerName: "" })]);

    expect(screen.getByText("<img src=x onerror=alert(1)>+4930").dir).toBe("auto");
  });
});
