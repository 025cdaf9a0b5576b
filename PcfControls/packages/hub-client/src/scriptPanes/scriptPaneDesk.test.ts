import { aCall, aContext, toQueue, toSupport } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { initialState } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import { keepScriptPanes } from "./scriptPaneDesk";
import type { ScriptPaneDesk } from "./scriptPaneDesk";

const known: TelephonyState = { ...initialState, context: aContext(), connection: { phase: "connected", problem: null }, isLeader: true };

/** An app with side panes and a softphone in it, which a test plays. */
class App {
  public readonly open: string[] = [];
  /** What is to be seen, one after the other; "" is the softphone. */
  public readonly seen: string[] = [];
  public typing = false;
  public unsaved = false;
  /** Grants the places of scripts: at once, unless another tab has them. */
  public otherTab = false;
  public grant: () => void = () => undefined;
  public readonly store = createStore(known);
  public desk: ScriptPaneDesk | null = null;

  public start(): void {
    this.desk = keepScriptPanes(this.store, {
      panes: {
        open: ({ callKey }) => Promise.resolve(void (this.open.includes(callKey) || this.open.push(callKey))),
        select: (callKey) => void this.seen.push(callKey),
        close: (callKey) => void this.open.splice(this.open.indexOf(callKey), 1),
      },
      isTyping: () => this.typing,
      mayClose: () => !this.unsaved,
      claim: (_callKey, granted) => {
        this.grant = granted;
        if (!this.otherTab) {
          granted();
        }
        return () => undefined;
      },
    });
  }

  public async has(...calls: CallMessage[]): Promise<void> {
    this.store.update((state) => ({ ...state, calls }));
    await this.settle();
  }

  public async settle(): Promise<void> {
    await vi.advanceTimersByTimeAsync(500);
  }
}

const support = (callKey: string, state: CallMessage["state"], more: Partial<CallMessage> = {}): CallMessage =>
  aCall({ ...toSupport, callKey, state, answeredOn: state === "incoming" ? null : "2026-01-31T09:00:00Z", ...more });

let app: App;
beforeEach(() => {
  vi.useFakeTimers();
  app = new App();
});
afterEach(() => {
  app.desk?.stop();
  vi.useRealTimers();
});

describe("The script of a call", () => {
  it("gets its pane when the call rings, and stays behind the softphone until it is answered", async () => {
    app.start();
    await app.has(support("a", "incoming"));
    expect([app.open, app.seen]).toEqual([["a"], []]);

    await app.has(support("a", "talk"));
    expect(app.seen).toEqual(["a"]);
  });

  it("waits for the call's row, with which its parameters are decided", async () => {
    app.start();
    await app.has(support("a", "incoming", { dtCallId: "" }));
    expect(app.open).toEqual([]);

    await app.has(support("a", "incoming"));
    expect(app.open).toEqual(["a"]);
  });

  it("goes at the end of the wrap-up, not of the talk", async () => {
    app.start();
    await app.has(support("a", "talk"));
    await app.has(support("a", "idle"));
    expect(app.open).toEqual(["a"]);

    await app.has();
    expect(app.open).toEqual([]);
  });

  it("goes at once when nobody has answered", async () => {
    app.start();
    await app.has(support("a", "incoming"));
    await app.has(support("a", "idle", { answeredOn: null }));

    expect(app.open).toEqual([]);
  });

  it("does not come back to the front while the agent looks at another pane", async () => {
    app.start();
    await app.has(support("a", "talk"));
    await app.has(support("a", "hold"));
    await app.has(support("a", "talk"));

    expect(app.seen).toEqual(["a"]);
  });

  it("is there once for each call, and the one that is talked in is to be seen", async () => {
    app.start();
    await app.has(support("a", "talk"));
    await app.has(support("a", "hold"), support("b", "talk"));
    await app.has(support("a", "talk"), support("b", "hold"));

    expect([app.open, app.seen]).toEqual([
      ["a", "b"],
      ["a", "b", "a"],
    ]);
  });

  it("does not stand beside the record of a call that has none", async () => {
    app.start();
    await app.has(support("a", "talk"));
    await app.has(support("a", "hold"), aCall({ ...toQueue("Night Desk"), callKey: "b", state: "talk" }));

    expect(app.seen).toEqual(["a", ""]);
  });

  it("is not put over a field in which somebody types, but as soon as that is over", async () => {
    app.typing = true;
    app.start();
    await app.has(support("a", "talk"));
    expect(app.seen).toEqual([]);

    app.typing = false;
    await app.settle();
    expect(app.seen).toEqual(["a"]);
  });

  it("stays when the call is over until what was typed in it is saved", async () => {
    app.start();
    await app.has(support("a", "talk"));
    app.unsaved = true;
    await app.has();
    expect(app.open).toEqual(["a"]);

    app.unsaved = false;
    await app.settle();
    expect(app.open).toEqual([]);
  });

  it("stays while the hub is away", async () => {
    app.start();
    await app.has(support("a", "talk"));
    app.store.update((state) => ({ ...state, calls: [], connection: { phase: "waiting", problem: null } }) as unknown as TelephonyState);
    await app.settle();

    expect(app.open).toEqual(["a"]);
  });

  it("is opened by the tab that leads, and by the next one when that is closed", async () => {
    app.otherTab = true;
    app.start();
    await app.has(support("a", "talk"));
    expect(app.open).toEqual([]);

    app.grant();
    await app.settle();
    expect([app.open, app.seen]).toEqual([["a"], ["a"]]);
  });

  it("is opened by no tab that does not lead, unless the agent asks for it there", async () => {
    app.store.update((state) => ({ ...state, isLeader: false }));
    app.start();
    await app.has(support("a", "talk"));
    expect(app.open).toEqual([]);

    app.desk?.show("a");
    await app.settle();
    expect([app.open, app.seen]).toEqual([["a"], ["a"]]);
  });

  it("is back after a reload in the middle of the call", async () => {
    app.store.update((state) => ({ ...state, calls: [support("a", "talk")] }));
    app.start();
    await app.settle();

    expect([app.open, app.seen]).toEqual([["a"], ["a"]]);
  });
});
