import { afterEach, describe, expect, it, vi } from "vitest";
import { webApiRows } from "../dataverse/dataverse";
import { outcomeLog } from "./outcomeLog";

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal("fetch", fetched);
afterEach(() => fetched.mockReset());

const [anna, bert] = ["E8393A0F-be86-4911-a847-000d3ab0d281", "7e2a5311-be86-4911-a84d-000d3ab0d976"];
const log = outcomeLog(webApiRows("https://org.example"));

function answers(...value: Record<string, unknown>[]): void {
  fetched.mockResolvedValue(new Response(JSON.stringify({ value }), { status: 200 }));
}

describe("The outcomes of the call log", () => {
  it("are asked for in one request, whatever the number of calls", async () => {
    answers();

    await log.outcomesOf([anna, bert]);

    expect(fetched).toHaveBeenCalledTimes(1);
    const url = new URL(fetched.mock.calls[0]?.[0] as string);
    expect(url.pathname).toBe("/api/data/v9.2/cts_dialercalls");
    expect(url.searchParams.get("$select")).toBe("cts_dialercallid,cts_outcome,cts_computedoutcome,cts_retryon");
    expect(url.searchParams.get("$filter")).toBe(`cts_dialercallid eq ${anna} or cts_dialercallid eq ${bert}`);
    expect(fetched.mock.calls[0]?.[1]?.method ?? "GET").toBe("GET");
  });

  it("say what counts, what was computed and when to call again", async () => {
    answers({ cts_dialercallid: bert, cts_outcome: "VIP", cts_computedoutcome: "VIP", cts_retryon: "2026-02-01T10:00:00Z" });

    expect(await log.outcomesOf([bert])).toEqual(
      new Map([[bert, { result: "VIP", computedOutcome: "VIP", retryOn: "2026-02-01T10:00:00Z" }]]),
    );
  });

  it("are found whatever the letter case of the id, and are missing where none was given", async () => {
    answers(
      { cts_dialercallid: anna, cts_outcome: "Solved", cts_computedoutcome: null, cts_retryon: null },
      { cts_dialercallid: bert, cts_outcome: null, cts_computedoutcome: "VIP", cts_retryon: null },
    );

    expect(await log.outcomesOf([anna, bert])).toEqual(
      new Map([[anna.toLowerCase(), { result: "Solved", computedOutcome: "", retryOn: "" }]]),
    );
  });

  it("are not asked for with an id that is none", async () => {
    expect(await log.outcomesOf(["' or 1 eq 1"])).toEqual(new Map());
    expect(fetched).not.toHaveBeenCalled();
  });
});
