import * as React from "react";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { FakeBell, FakeHub, resxTexts, settle, testPage } from "@telephony/pcf-testkit";
import { startRinging } from "@telephony/hub-client";
import type { ScriptPanes, TelephonySession } from "@telephony/hub-client";
import { shownNumber } from "@telephony/ui";
import type { HostLanguage } from "@telephony/ui";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "react-dom/test-utils";
import { vi } from "vitest";
import { App } from "../App";
import type { Host } from "../context/host";

/** The texts that agents read. */
export const texts = resxTexts(readFileSync(join(__dirname, "../strings/Softphone.1033.resx"), "utf8"));

export interface ShownSoftphone {
  hub: FakeHub;
  session: TelephonySession;
  /** What the page plays and notifies. */
  bell: FakeBell;
  user: UserEvent;
  openForm: ReturnType<typeof vi.fn<Host["openForm"]>>;
  showPage: ReturnType<typeof vi.fn<Host["showPage"]>>;
  openUrl: ReturnType<typeof vi.fn<Host["openUrl"]>>;
  showRinging: ReturnType<typeof vi.fn<Host["showRinging"]>>;
  showSoftphone: ReturnType<typeof vi.fn<Host["showSoftphone"]>>;
  /** The side panes of scripts. */
  panes: { open: ReturnType<typeof vi.fn<ScriptPanes["open"]>>; select: ReturnType<typeof vi.fn<ScriptPanes["select"]>> };
  /** Plays something at the hub and waits for the screen to follow. */
  play: (happens: () => void) => Promise<void>;
}

function claimAtOnce(_callKey: string, granted: () => void): () => void {
  granted();
  return () => undefined;
}

/** Shows the softphone on a hub that the test plays. The hub is arranged before anything connects to it. */
export async function showSoftphone(
  arrange: (hub: FakeHub, bell: FakeBell) => void = () => undefined,
  options: Parameters<FakeHub["open"]>[0] = {},
  language?: HostLanguage,
): Promise<ShownSoftphone> {
  const [hub, bell] = [new FakeHub(), new FakeBell()];
  arrange(hub, bell);
  const session = hub.open(options);
  const openForm = vi.fn<Host["openForm"]>(() => Promise.resolve());
  const openUrl = vi.fn<Host["openUrl"]>(() => () => undefined);
  const showPage = vi.fn<Host["showPage"]>(() => Promise.resolve(() => undefined));
  const showRinging = vi.fn<Host["showRinging"]>();
  const showSoftphone = vi.fn<Host["showSoftphone"]>();
  const getString = (key: string): string => texts[key] ?? `missing text ${key}`;
  const panes = { open: vi.fn<ScriptPanes["open"]>(() => Promise.resolve()), select: vi.fn<ScriptPanes["select"]>(), close: vi.fn() };
  const scripts = { panes, isTyping: () => false, mayClose: () => true, claim: claimAtOnce };
  const loadShowNumber: Host["loadShowNumber"] = () => Promise.resolve(shownNumber);
  const host: Host = {
    clientUrl: "https://org.example",
    appId: () => "",
    openForm,
    showPage,
    openUrl,
    loadShowNumber,
    showRinging,
    showSoftphone,
    agentPage: testPage(),
    scripts,
  };
  const ringing = startRinging(session.state, bell.surroundings);
  render(
    <App host={host} session={session} ringing={ringing} extension="1001" theme={undefined} getString={getString} language={language} />,
  );
  const play = (happens: () => void): Promise<void> =>
    act(async () => {
      happens();
      await settle();
    });
  await play(() => undefined);
  return { hub, session, bell, user: userEvent.setup(), openForm, showPage, openUrl, showRinging, showSoftphone, panes, play };
}
