import * as React from "react";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { FakeHub, resxTexts, settle } from "@telephony/pcf-testkit";
import type { TelephonySession } from "@telephony/hub-client";
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
  user: UserEvent;
  openForm: ReturnType<typeof vi.fn<Host["openForm"]>>;
  showPage: ReturnType<typeof vi.fn<Host["showPage"]>>;
  openUrl: ReturnType<typeof vi.fn<Host["openUrl"]>>;
  showRinging: ReturnType<typeof vi.fn<Host["showRinging"]>>;
  /** Plays something at the hub and waits for the screen to follow. */
  play: (happens: () => void) => Promise<void>;
}

/** Shows the softphone on a hub that the test plays. The hub is arranged before anything connects to it. */
export async function showSoftphone(
  arrange: (hub: FakeHub) => void = () => undefined,
  options: Parameters<FakeHub["open"]>[0] = {},
): Promise<ShownSoftphone> {
  const hub = new FakeHub();
  arrange(hub);
  const session = hub.open(options);
  const openForm = vi.fn<Host["openForm"]>(() => Promise.resolve());
  const openUrl = vi.fn<Host["openUrl"]>(() => () => undefined);
  const showPage = vi.fn<Host["showPage"]>(() => Promise.resolve(() => undefined));
  const showRinging = vi.fn<Host["showRinging"]>();
  const getString = (key: string): string => texts[key] ?? `missing text ${key}`;
  const host: Host = { clientUrl: "https://org.example", appId: () => "", openForm, showPage, openUrl, showRinging };
  render(<App host={host} session={session} extension="1001" theme={undefined} getString={getString} />);
  const play = (happens: () => void): Promise<void> =>
    act(async () => {
      happens();
      await settle();
    });
  await play(() => undefined);
  return { hub, session, user: userEvent.setup(), openForm, showPage, openUrl, showRinging, play };
}
