import * as React from "react";
import { render, screen } from "@testing-library/react";
import { FakeHub, aCall, aSnapshot, settle } from "@telephony/pcf-testkit";
import { act } from "react-dom/test-utils";
import { describe, expect, it } from "vitest";
import { useCalls, useTelephony } from "./hooks";
import type { TelephonySession } from "./session";

const Name: React.FC<{ session: TelephonySession; callKey: string }> = ({ session, callKey }) => {
  const name = useTelephony(session, ({ calls }) => calls.find((call) => call.callKey === callKey)?.customerName);
  return <p>{name ?? "nobody"}</p>;
};

const FirstName: React.FC<{ session: TelephonySession }> = ({ session }) => (
  <Name session={session} callKey={useCalls(session)[0]?.callKey ?? ""} />
);

describe("A component that selects by a property", () => {
  it("follows the state and the property, also when both change at once", async () => {
    const hub = new FakeHub();
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", customerName: "Anna" })] });
    const session = hub.open();
    render(<FirstName session={session} />);
    expect(screen.getByText("nobody")).toBeTruthy();

    await act(settle);
    expect(screen.getByText("Anna")).toBeTruthy();

    act(() => hub.tell((events) => events.snapshot(aSnapshot({ calls: [aCall({ callKey: "b", customerName: "Bert" })] }))));
    expect(screen.getByText("Bert")).toBeTruthy();
  });
});
