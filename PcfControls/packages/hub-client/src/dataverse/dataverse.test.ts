import { CustomApis } from "@telephony/contracts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DataverseError, webApi } from "./dataverse";
import { telephonyApis } from "./telephonyApis";

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal("fetch", fetched);
afterEach(() => fetched.mockReset());

function answers(status: number, body: unknown): void {
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } }));
}

async function failureOf(promise: Promise<unknown>): Promise<DataverseError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataverseError);
  return error as DataverseError;
}

describe("Custom APIs", () => {
  it("are posted to the Web API of the organization", async () => {
    answers(200, { Url: "http://hub", Ticket: "t", ExpiresOn: "2026-01-31T09:01:00Z", Pbx: "main" });

    const grant = await telephonyApis(webApi("https://org.example")).getHubConnection();

    expect(fetched.mock.calls[0]?.[0]).toBe("https://org.example/api/data/v9.2/cts_GetHubConnection");
    expect(grant).toEqual({ url: "http://hub", ticket: "t", pbx: "main" });
  });

  it("send the retry time of an outcome as Dataverse wants it", async () => {
    answers(200, { Result: JSON.stringify({ result: "Call back" }) });

    await telephonyApis(webApi("")).setCallOutcome("id", "Call back", new Date("2026-02-01T10:00:00Z"));

    expect(JSON.parse(fetched.mock.calls[0]?.[1]?.body as string)).toEqual({
      CallId: "id",
      Outcome: "Call back",
      RetryOn: "2026-02-01T10:00:00.000Z",
    });
  });

  it("keep the context that is still right", async () => {
    answers(200, { Json: "", Version: "7", Changed: false });

    expect(await telephonyApis(webApi("")).getTelephonyContext("7")).toEqual({ context: null, version: "7" });
  });

  it("fail with Dataverse's own sentence", async () => {
    answers(403, { error: { code: "0x80040265", message: "You have no row in Telephony Users." } });

    const error = await failureOf(webApi("")(CustomApis.getHubConnection, {}));

    expect(error.message).toBe("You have no row in Telephony Users.");
    expect(error.isRefusal).toBe(true);
  });

  it.each([408, 429, 500, 503])("count status %i as an outage, not as a refusal", async (status) => {
    answers(status, { error: { message: "later" } });

    expect((await failureOf(webApi("")(CustomApis.getHubConnection, {}))).isRefusal).toBe(false);
  });

  it("fail in plain words when nobody answers", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));

    expect(await failureOf(webApi("")(CustomApis.getHubConnection, {}))).toMatchObject({
      message: "Dataverse does not answer.",
      status: 0,
    });
  });

  it("name the API that answers without its JSON", async () => {
    answers(200, {});

    const error = await failureOf(telephonyApis(webApi("")).chooseMatch("1", "contact", "2", false));

    expect(error.message).toContain("cts_ChooseMatch");
  });
});

describe("An action that answers nothing", () => {
  it("is asked with its parameters", async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    await telephonyApis(webApi("https://org.example")).setDisplayedPage("7", "/main.aspx");

    const [url, request] = fetched.mock.calls[0] ?? [];
    expect(url).toBe("https://org.example/api/data/v9.2/cts_SetDisplayedPage");
    expect(request).toMatchObject({ method: "POST", body: '{"CallId":"7","Url":"/main.aspx"}' });
  });
});
