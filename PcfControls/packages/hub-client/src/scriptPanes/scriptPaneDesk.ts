import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { dueScripts, scriptInFront } from "./dueScripts";
import type { DueScript } from "./dueScripts";

/** The side panes of the app, as far as scripts need them. */
export interface ScriptPanes {
  /** Makes the pane of a call without bringing it to the front; one that is there stays as it is. */
  open(script: DueScript): Promise<void>;
  /** Brings a call's pane to the front; "" for the softphone's. */
  select(callKey: string): void;
  /** Takes a call's pane away. Where it was in front the softphone's comes there. */
  close(callKey: string): void;
}

/** What the desk asks before it changes what is seen. */
export interface ScriptPaneSurroundings {
  panes: ScriptPanes;
  /** True while somebody types: no pane is put over it. */
  isTyping(): boolean;
  /** Whether a call's script may be taken away. */
  mayClose(callKey: string): boolean;
  /** Waits until no other tab of the agent shows the script, then shows it here. Answers what gives the place free. */
  claim(callKey: string, granted: () => void): () => void;
}

/** How often the desk looks whether what it waits for is over, in milliseconds: neither typing nor saving tells. */
const lookAgainMs = 400;

/** Keeps the panes of scripts equal to the calls: one for each call that has a script, gone with the call, that of the talk in front. */
class Desk {
  /** What gives each place free, by key of the call. */
  private readonly places = new Map<string, () => void>();
  private readonly open = new Set<string>();
  private inFront: string | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  public constructor(
    private readonly state: Pick<Store<TelephonyState>, "get" | "subscribe">,
    private readonly around: ScriptPaneSurroundings,
  ) {}

  public readonly work = (): void => {
    const state = this.state.get();
    const due = dueScripts(state);
    if (state.isLeader) {
      due.filter(({ callKey }) => !this.places.has(callKey)).forEach((script) => this.claim(script));
    }
    // Before the first answer of Dataverse and while the hub is away nothing is known to be over.
    if (state.context !== null && state.connection.phase === "connected") {
      [...this.places.keys()]
        .filter((callKey) => !due.some((script) => script.callKey === callKey))
        .forEach((callKey) => this.leave(callKey));
    }
    this.bringToFront();
  };

  public stop(): void {
    clearInterval(this.timer);
    this.places.forEach((give) => give());
    this.places.clear();
  }

  /** The agent asks for a script: here, whichever tab has it. */
  public show(callKey: string): void {
    const script = dueScripts(this.state.get()).find((one) => one.callKey === callKey);
    if (script !== undefined) {
      void this.put(script).then(() => this.around.panes.select(callKey));
    }
  }

  private claim(script: DueScript): void {
    let isGone = false;
    const give = this.around.claim(script.callKey, () => {
      if (!isGone) {
        void this.put(script).then(() => this.bringToFront());
      }
    });
    this.places.set(script.callKey, () => {
      isGone = true;
      give();
    });
  }

  private async put(script: DueScript): Promise<void> {
    await this.around.panes.open(script);
    this.open.add(script.callKey);
  }

  private leave(callKey: string): void {
    if (this.open.has(callKey) && !this.around.mayClose(callKey)) {
      return;
    }
    this.places.get(callKey)?.();
    this.places.delete(callKey);
    if (this.open.delete(callKey)) {
      this.around.panes.close(callKey);
    }
    this.inFront = this.inFront === callKey ? null : this.inFront;
  }

  /** Once for each change: what the agent brings to the front meanwhile stays there. */
  private bringToFront(): void {
    const callKey = scriptInFront(this.state.get());
    const isThere = callKey === "" ? this.open.size > 0 : callKey !== null && this.open.has(callKey);
    const isNews = callKey !== null && callKey !== this.inFront && isThere;
    const waits = isNews && this.around.isTyping();
    if (isNews && !waits) {
      this.inFront = callKey;
      this.around.panes.select(callKey);
    }
    this.lookAgain(waits);
  }

  private lookAgain(waits: boolean): void {
    const due = dueScripts(this.state.get());
    const hasLeft = [...this.places.keys()].some((key) => !due.some(({ callKey }) => callKey === key));
    if (hasLeft || waits) {
      this.timer ??= setInterval(this.work, lookAgainMs);
    } else {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }
}

/** What a softphone does with the scripts of its calls. */
export interface ScriptPaneDesk {
  /** Shows a call's script because the agent asks for it. */
  show(callKey: string): void;
  stop(): void;
}

/** Keeps the app's panes of scripts equal to the calls, until it is stopped. Panes stay then: a softphone that is drawn anew finds them. */
export function keepScriptPanes(state: Pick<Store<TelephonyState>, "get" | "subscribe">, around: ScriptPaneSurroundings): ScriptPaneDesk {
  const desk = new Desk(state, around);
  const unsubscribe = state.subscribe(desk.work);
  desk.work();
  return {
    show: (callKey) => desk.show(callKey),
    stop: () => {
      unsubscribe();
      desk.stop();
    },
  };
}
