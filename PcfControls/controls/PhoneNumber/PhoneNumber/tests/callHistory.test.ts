import { describe, expect, it, vi } from "vitest";
import { countCalls } from "../context/callHistory";
import type { RowReader } from "../context/callHistory";

const record = { table: "contact", recordId: "{C0000000-0000-4000-8000-000000000001}" };
const readerOf = (row: object): { rows: RowReader; asked: () => string } => {
  const read = vi.fn<RowReader["retrieveMultipleRecords"]>(() =>
    Promise.resolve({ entities: [row] } as unknown as ComponentFramework.WebApi.RetrieveMultipleResponse),
  );
  return {
    rows: { retrieveMultipleRecords: read },
    asked: () => decodeURIComponent(read.mock.calls.map(([table, query]) => `${table}${query ?? ""}`).join()),
  };
};

describe("The calls with a record or its number", () => {
  it("are counted by Dataverse in one request", async () => {
    const { rows, asked } = readerOf({ calls: 3, last: "2026-11-12T08:00:00Z" });

    expect(await countCalls(rows, record, "+493023125011")).toEqual({ calls: 3, lastOn: new Date("2026-11-12T08:00:00Z") });
    expect(asked()).toContain('<condition attribute="cts_customerrecordid" operator="eq" value="c0000000-0000-4000-8000-000000000001" />');
    expect(asked()).toContain('<condition attribute="cts_normalizednumber" operator="eq" value="+493023125011" />');
  });

  it("are none where no row has a time", async () => {
    expect(await countCalls(readerOf({ calls: 0 }).rows, record, "")).toEqual({ calls: 0, lastOn: null });
  });

  it("are not asked for a new record whose number nobody can compare", async () => {
    const { rows, asked } = readerOf({});

    expect(await countCalls(rows, null, "")).toBeNull();
    expect(asked()).toBe("");
  });

  it("are asked for without letting a name break the query", async () => {
    const { rows, asked } = readerOf({ calls: 0 });

    await countCalls(rows, { table: "contact", recordId: '"/><condition' }, "");

    expect(asked()).toContain('value="&#34;/&#62;&#60;condition"');
  });
});
