// The page on which scripts/screenshots.mjs shows a built control: the host's globals, a played hub, and the control itself.
import * as Fluent from "@fluentui/react-components";
import * as React from "react";
import * as ReactDOM from "react-dom";
import type { AgentSnapshot, HistoryCall, TelephonyContext, WorklistCaller } from "@telephony/contracts";
import { DataverseError } from "@telephony/hub-client";
import { FakeHub } from "./fakeHub";
import { hostContext } from "./hostContext";
import type { HostContextOptions } from "./hostContext";
import * as samples from "./samples";

type ControlClass = new () => ComponentFramework.ReactControl<unknown, unknown>;

export interface Scene {
  snapshot?: Partial<AgentSnapshot>;
  context?: Partial<TelephonyContext>;
  texts: Record<string, string>;
  /** How the agent reads. */
  userSettings?: HostContextOptions["userSettings"];
  dark: boolean;
  history?: readonly HistoryCall[];
  worklist?: readonly WorklistCaller[];
  /** The notes of phonecalls, by their ids. */
  notes?: Readonly<Record<string, string>>;
  hubGone?: boolean;
  /** Somebody types on the page: pops wait. */
  types?: boolean;
  dataverseGone?: boolean;
}

const page = window as unknown as Record<string | symbol, unknown>;
page.Reactv16 = React;
page.FluentUIReactv940 = Fluent;
page.ComponentFramework = { registerControl: (_name: string, control: ControlClass) => void (page.control = control) };

/** Plays a scene: a session on a fake hub in the place where controls look for the page's one, and one rendering. */
page.play = (scene: Scene): void => {
  const hub = new FakeHub();
  hub.snapshot = samples.aSnapshot({ serverTime: new Date().toISOString(), ...scene.snapshot });
  hub.context = samples.aContext(scene.context);
  hub.dataverseError = scene.dataverseGone === true ? new DataverseError("Dataverse does not answer.", 0) : null;
  hub.appPage = { formInFront: () => null, isTyping: () => scene.types === true };
  hub.past.history = scene.history ?? [];
  hub.past.worklist = scene.worklist ?? [];
  Object.entries(scene.notes ?? {}).forEach(([id, text]) => hub.notes.texts.set(id, text));
  page[Symbol.for("cts.telephony.session")] = hub.open();
  if (scene.hubGone === true) {
    setTimeout(() => hub.cutLines("gone"), 50);
  }
  const theme = scene.dark ? Fluent.webDarkTheme : Fluent.webLightTheme;
  const control = new (page.control as ControlClass)();
  const { context } = hostContext<unknown>({
    values: { extension: "1001", callKey: "" },
    texts: scene.texts,
    theme,
    userSettings: scene.userSettings ?? {},
  });
  control.init(context, () => undefined, {});
  document.body.style.backgroundColor = theme.colorNeutralBackground2;
  ReactDOM.render(control.updateView(context), document.getElementById("root"));
};
