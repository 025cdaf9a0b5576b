import type { BridgeCommand } from "@telephony/contracts";
import { FakeHub, aCall, aDecision, aMatch, settle } from "@telephony/pcf-testkit";
import { beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "../scripts/scriptBridge";
import type { TelephonySession } from "../session/session";

const { table, recordId } = aMatch();
const dialled = aCall({ callKey: "dialled", state: "ringing", direction: "clicktocall", dtCallId: "", pop: null });
const none = aDecision({ kind: "none", table, recordId, matches: [aMatch()] });

let hub: FakeHub;
let session: TelephonySession;
let channel: Channel;

async function dial(overrides: Partial<BridgeCommand> = {}): Promise<void> {
  const command: BridgeCommand = { type: "command", id: "1", name: "dial", callKey: "", argument: "030 1234567", ...overrides };
  channel.onmessage?.(new MessageEvent("message", { data: command }));
  await settle();
}

beforeEach(async () => {
  hub = new FakeHub();
  hub.answer = () => Promise.resolve({ callKey: "dialled" });
  hub.decisionOfChoice = none;
  channel = { postMessage: () => undefined, onmessage: null };
  session = await hub.openSettled({ channel });
});

describe("A call that was dialled from a record", () => {
  const record = `${table}/${recordId}`;
  const withRow = { ...dialled, version: 2, dtCallId: "e8393a0f-be86-4911-a847-000d3ab0d281" };

  it("is logged on it as soon as it has a row, once, and shows its name", async () => {
    await dial({ record });
    hub.tell((events) => events.callChanged(dialled));
    expect(hub.choices).toEqual([]);

    hub.tell((events) =>
      events.callChanged({ ...withRow, pop: aDecision({ kind: "choose", matches: [aMatch({ recordId: "other" }), aMatch()] }) }),
    );
    hub.tell((events) => events.callChanged({ ...withRow, version: 3, state: "talk" }));
    await settle();

    expect(hub.choices).toEqual([{ callId: withRow.dtCallId, table, recordId, onlyWithNumber: false }]);
    expect(session.state.get().calls).toMatchObject([{ customerName: "Anna Example" }]);
  });

  it("needs no request where Dataverse has found the record alone", async () => {
    await dial({ record });

    hub.tell((events) => events.callChanged({ ...withRow, pop: none }));
    await settle();

    expect(hub.choices).toEqual([]);
  });

  it("opens nothing: the record is where the agent has clicked", async () => {
    const opened: unknown[] = [];
    session.offerNavigation((decision) => void opened.push(decision));
    hub.decisionOfChoice = aDecision({ matches: [aMatch()] });
    await dial({ record });

    hub.tell((events) => events.callChanged(withRow));
    await settle();

    expect(hub.choices).toHaveLength(1);
    expect(opened).toEqual([]);
  });

  it("says in the log why the record could not be named, and goes on", async () => {
    await dial({ record });
    hub.dataverseError = new Error("There is no such record.");

    hub.tell((events) => events.callChanged(withRow));
    await settle();

    expect(hub.logged).toEqual(["A dialled call's record could not be named: There is no such record."]);
  });

  it.each(["", "contact/", "contact/1", "contact/<img src=x onerror=alert(1)>"])(
    "is one of the record on screen where %j names none",
    async (odd) => {
      hub.displayedPage = { url: "/main.aspx", record: { table: "lead", recordId: "on screen" } };

      await dial({ record: odd });
      hub.tell((events) => events.callChanged(withRow));
      await settle();

      expect(hub.dialNumbers).toMatchObject([{ record: { table: "lead" } }]);
      expect(hub.choices).toEqual([]);
    },
  );
});
