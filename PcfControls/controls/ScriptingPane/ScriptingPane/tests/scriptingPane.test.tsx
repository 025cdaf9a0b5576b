import * as React from "react";
import { render, screen } from "@testing-library/react";
import { FakeHub, aCall, aContext, aDecision, aSnapshot, resxTexts, settle, toQueue, toSupport } from "@telephony/pcf-testkit";
import type { CallMessage, DnisRow } from "@telephony/contracts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "react-dom/test-utils";
import { describe, expect, it, vi } from "vitest";
import { App } from "../App";
import type { CallLog } from "../context/callLog";
import type { Host } from "../context/paneContext";
import { textKeys } from "../context/textKeys";
import { pageHost } from "../pageHost";

const texts = resxTexts(readFileSync(join(__dirname, "../strings/ScriptingPane.1033.resx"), "utf8"));

interface Scene {
  callKey?: string;
  calls?: CallMessage[];
  rows?: Record<string, unknown>[];
  scriptUrl?: string;
}

interface ShownPane {
  hub: FakeHub;
  query: ReturnType<typeof vi.fn<CallLog["retrieveMultipleRecords"]>>;
}

async function showPane({ callKey = "", calls = [], rows = [], scriptUrl = "https://scripts.example/a" }: Scene): Promise<ShownPane> {
  const hub = new FakeHub();
  const support: DnisRow = {
    id: toSupport.dnisId,
    dnis: "Support",
    label: "Support",
    color: "",
    logo: "",
    scriptUrl,
    crmUrl: "",
    greeting: "",
  };
  hub.snapshot = aSnapshot({ calls });
  hub.context = aContext({
    dnis: [support],
    queues: [
      {
        queueId: "q",
        name: "Spring campaign",
        scriptUrl: "https://scripts.example/campaign",
        previewSeconds: 0,
        wrapSeconds: 20,
        ringSeconds: 25,
      },
    ],
  });
  const query = vi.fn<CallLog["retrieveMultipleRecords"]>(() =>
    Promise.resolve({ entities: rows } as unknown as ComponentFramework.WebApi.RetrieveMultipleResponse),
  );
  const host: Host = {
    ...pageHost(window),
    clientUrl: "https://org.example",
    log: { retrieveMultipleRecords: query },
    write: () => Promise.resolve(),
  };
  await act(async () => {
    render(
      <App session={hub.open()} host={host} callKey={callKey} place="form" theme={undefined} getString={(key) => texts[key] ?? key} />,
    );
    await settle();
  });
  return { hub, query };
}

const frame = (): HTMLElement | null => screen.queryByTitle("Script: Support");

describe("The scripting pane", () => {
  it("shows the queue's script for the agent's current call, with the call's data", async () => {
    await showPane({ calls: [aCall({ ...toSupport, pop: aDecision({ data: "state=incoming&dnis=Support" }) })] });

    expect(frame()?.getAttribute("src")).toBe("https://scripts.example/a?Data=state%3Dincoming%26dnis%3DSupport");
  });

  it("shows the script of the record's call, not of the current one", async () => {
    await showPane({
      callKey: "record",
      calls: [aCall({ ...toSupport, callKey: "record", state: "hold" }), aCall({ callKey: "other", state: "talk" })],
    });

    expect(frame()).not.toBeNull();
  });

  it("shows the script of the queue that the dialer works", async () => {
    await showPane({ calls: [aCall({ ...toQueue("Spring campaign"), direction: "ccOutbound", state: "talk" })] });

    expect(screen.getByTitle("Script: Spring campaign").getAttribute("src")).toBe("https://scripts.example/campaign?Data=");
  });

  it("takes a call that is over from the call log", async () => {
    const { query } = await showPane({
      callKey: "main:1:o'hara",
      rows: [
        {
          cts_queuename: "Spring campaign",
          _cts_dnisid_value: toSupport.dnisId,
          cts_dnis: "1234",
          cts_popdecision: JSON.stringify({ data: "dtCallId=1" }),
        },
      ],
    });

    expect(query.mock.calls[0]?.[0]).toBe("cts_dialercall");
    expect(query.mock.calls[0]?.[1]).toContain("$select=cts_queuename,_cts_dnisid_value,cts_dnis,cts_popdecision&");
    expect(query.mock.calls[0]?.[1]).toContain("cts_callkey eq 'main%3A1%3Ao''hara'");
    expect(frame()?.getAttribute("src")).toBe("https://scripts.example/a?Data=dtCallId%3D1");
  });

  it("takes the script of a call that is over from the definition that the log names, not from one of the same name", async () => {
    await showPane({
      callKey: "record",
      rows: [{ cts_queuename: "Support", _cts_dnisid_value: null, cts_dnis: "Support", cts_popdecision: null }],
    });

    expect(screen.getByText(/^There is no script for Support/)).toBeTruthy();
  });

  it("does not let a script page take the window away from the agent", async () => {
    await showPane({ calls: [aCall(toSupport)] });

    expect(frame()?.getAttribute("sandbox")).not.toContain("allow-top-navigation");
  });

  it("refuses to run a script address", async () => {
    await showPane({ calls: [aCall(toSupport)], scriptUrl: "javascript:alert(1)" });

    expect(document.querySelector("iframe")).toBeNull();
    expect(screen.getByText("The script of Support is not shown because its address is not allowed: javascript:alert(1)")).toBeTruthy();
  });

  it("says that a queue has no script", async () => {
    await showPane({ calls: [aCall(toQueue("Unknown queue"))] });

    expect(screen.getByText(/^There is no script for Unknown queue/)).toBeTruthy();
  });

  it("says that there is no call, and follows the next one", async () => {
    const { hub } = await showPane({});
    expect(screen.getByText("The script of a call shows up here as soon as there is one.")).toBeTruthy();

    await act(async () => {
      hub.tell((events) => events.callChanged(aCall(toSupport)));
      await settle();
    });

    expect(frame()).not.toBeNull();
  });

  it("has in its resx file exactly the texts that it shows", () => {
    const ofManifest = [
      "ScriptingPane_Name",
      "ScriptingPane_Description",
      "Place_Name",
      "Place_Description",
      "CallKey_Name",
      "CallKey_Description",
    ];

    expect(Object.keys(texts).sort()).toEqual([...textKeys, ...ofManifest].sort());
  });
});
