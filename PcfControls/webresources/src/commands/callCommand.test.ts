import type { DialOutcome } from "@telephony/hub-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { callRecord } from "./callCommand";
import type { CommandSurroundings, CommandTarget } from "./callCommand";
import { targetOf } from "./commandTarget";
import { commandTexts } from "./commandTexts";

const recordId = "c0000000-0000-4000-8000-000000000001";
const hostile = "<img src=x onerror=alert(1)> 0172 1234567";

let row: Record<string, unknown>;
let columns: string[];
let outcome: DialOutcome;
let hasSoftphone: boolean;
const dial = vi.fn<CommandSurroundings["dialler"]["dial"]>();
const offer = vi.fn<CommandSurroundings["dialler"]["offer"]>();
const say = vi.fn<CommandSurroundings["say"]>();
const showSoftphone = vi.fn<CommandSurroundings["showSoftphone"]>();

function surroundings(): CommandSurroundings {
  return {
    dialler: {
      dial: dial.mockImplementation(() => Promise.resolve(outcome)),
      offer: offer.mockImplementation(() => Promise.resolve(hasSoftphone)),
    },
    phoneColumns: () => Promise.resolve(columns),
    tableFacts: () =>
      Promise.resolve({
        primaryName: "fullname",
        labels: new Map([
          ["telephone1", "Business Phone"],
          ["mobilephone", "Mobile Phone"],
        ]),
      }),
    readRow: (_table, _id, asked) => Promise.resolve(Object.fromEntries(asked.map((column) => [column, row[column]]))),
    showSoftphone,
    say,
    beSilent: () => undefined,
    text: commandTexts({ getResourceString: () => null }),
  };
}

const target: CommandTarget = { table: "contact", recordId, writtenValue: () => undefined };
const said = (): string => String(say.mock.calls[0]?.[0] ?? "");

beforeEach(() => {
  row = { fullname: "Anna Example", telephone1: "030 23125011", mobilephone: null };
  columns = ["telephone1", "mobilephone", "telephone9"];
  outcome = { kind: "dialled", callKey: "1" };
  hasSoftphone = true;
  [dial, offer, say, showSoftphone].forEach((spy) => spy.mockReset());
  showSoftphone.mockResolvedValue(true);
});

describe("The command Call", () => {
  it("dials a record's only number, as it is written, for the record", async () => {
    await callRecord(target, surroundings());

    expect(dial.mock.calls).toEqual([["030 23125011", { table: "contact", recordId }]]);
    expect(say).not.toHaveBeenCalled();
  });

  it("takes the number that somebody has just written and not saved", async () => {
    await callRecord({ ...target, writtenValue: (column) => (column === "telephone1" ? "030 99" : undefined) }, surroundings());

    expect(dial.mock.calls[0]?.[0]).toBe("030 99");
  });

  it("lets the agent choose among several, in the softphone, which comes to the front", async () => {
    row.mobilephone = hostile;

    await callRecord(target, surroundings());

    expect(dial).not.toHaveBeenCalled();
    expect(offer).toHaveBeenCalledWith({
      record: `contact/${recordId}`,
      name: "Anna Example",
      numbers: [
        { label: "Business Phone", number: "030 23125011" },
        { label: "Mobile Phone", number: hostile },
      ],
    });
    expect(showSoftphone).toHaveBeenCalledTimes(1);
  });

  it("takes two columns with the same number for one", async () => {
    row.mobilephone = "030/231 250 11";

    await callRecord(target, surroundings());

    expect(dial).toHaveBeenCalledTimes(1);
  });

  it("says why there is no record", async () => {
    await callRecord("Command_NotSaved", surroundings());

    expect(said()).toBe("Save the record first, then call.");
  });

  it("says that there is no number", async () => {
    row = { fullname: "Anna Example", telephone1: " ", mobilephone: "<img src=x onerror=alert(1)>" };

    await callRecord(target, surroundings());

    expect(said()).toBe("Anna Example has no phone number.");
  });

  it("says how a table of one's own gets phone columns", async () => {
    columns = [];

    await callRecord({ ...target, table: "new_vehicle" }, surroundings());

    expect(said()).toContain("incomingLookup_new_vehicle");
  });

  it("brings the reason of a refusal", async () => {
    outcome = { kind: "refused", reason: "Your phone is busy." };

    await callRecord(target, surroundings());

    expect(say).toHaveBeenCalledWith("Your phone is busy.", true);
  });

  it.each([
    [true, /has been opened/],
    [false, /You have no phone here/],
  ])("opens the softphone where there is none (%s)", async (isAgent, words) => {
    outcome = { kind: "noSoftphone" };
    showSoftphone.mockResolvedValue(isAgent);

    await callRecord(target, surroundings());

    expect(said()).toMatch(words);
  });

  it("says why the numbers could not be read", async () => {
    const refusal = Object.assign(new Error("You lack the privilege."), { errorCode: 1 });

    await callRecord(target, { ...surroundings(), readRow: () => Promise.reject(refusal) });

    expect(say).toHaveBeenCalledWith("The phone numbers could not be read: You lack the privilege.", true);
  });
});

describe("The record of the command", () => {
  const entity = (id: string): object => ({ getEntityName: () => "contact", getId: () => id });
  const list = (...ids: string[]): object => ({
    getGrid: () => ({ getSelectedRows: () => ({ get: () => ids.map((id) => ({ getData: () => ({ getEntity: () => entity(id) }) })) }) }),
  });

  it("is the form's, with what is written there and not saved", () => {
    const attribute = (isDirty: boolean): object => ({ getIsDirty: () => isDirty, getValue: () => "030 99" });
    const form = {
      data: { entity: entity(`{${recordId.toUpperCase()}}`) },
      getAttribute: (name: string) => attribute(name === "telephone1"),
    };

    const found = targetOf(form) as CommandTarget;

    expect(found).toMatchObject({ table: "contact", recordId });
    expect([found.writtenValue("telephone1"), found.writtenValue("mobilephone")]).toEqual(["030 99", undefined]);
  });

  it("is not there before the form is saved", () => {
    expect(targetOf({ data: { entity: entity("") } })).toBe("Command_NotSaved");
  });

  it("is the one row that is selected in a list", () => {
    expect(targetOf(list(recordId))).toMatchObject({ table: "contact", recordId });
    expect(targetOf(list())).toBe("Command_NotOne");
    expect(targetOf(list("1", "2"))).toBe("Command_NotOne");
  });
});
