import type { CallState, PopDecision } from "@telephony/contracts";
import { popNotice, withPopNotice } from "../calls/popNotice";
import type { PopNotice } from "../calls/popNotice";
import { decisionFor } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { AppPage } from "../page/appPage";
import { isFormOf } from "./formOfDecision";
import type { PopMemory } from "./popMemory";
import type { PoppedPages } from "./poppedPages";

/** What became of an opening: `blocked` is the browser's pop-up blocker. */
export interface Navigated {
  result: "opened" | "blocked" | "failed";
  /** Closes what was opened, if it is still there; absent for forms, which the app's page closes. */
  close?: () => void;
}

/** Opens what a decision names: in the app's main area, or in a window of its own, so that nothing has to be left. */
export type Navigate = (decision: PopDecision, inWindow?: boolean) => void | Promise<Navigated>;

/** Kinds that open something by themselves; choose waits for the agent and none for nobody. */
const opening = new Set(["form", "new", "url"]);

const overOrNotBegun = new Set<CallState>(["waiting", "idle", "end"]);

/** How often a pop that waits looks whether the form is saved or left, in milliseconds. Fields tell nobody when they are. */
const lookAgainMs = 400;

type Pop = [callKey: string, decision: PopDecision];

/**
 * Decisions that should be on the screen now: of calls that live, and of pops that came before their call did.
 * @param held Calls whose pop waits: it may do so until the wrap-up is over.
 */
function dueDecisions(state: TelephonyState, held: ReadonlySet<string>): Pop[] {
  const early = Object.entries(state.decisions).filter(([key]) => !state.calls.some((call) => call.callKey === key));
  const live = state.calls
    .filter((call) => !overOrNotBegun.has(call.state) || (call.state === "idle" && held.has(call.callKey)))
    .flatMap((call): Pop[] => {
      const decision = decisionFor(state, call);
      return decision === null ? [] : [[call.callKey, decision]];
    });
  return [...early, ...live].filter(([, decision]) => opening.has(decision.kind));
}

/** Opens records: by itself only in the tab that leads and once for a call and decision, and never over somebody's work. */
export interface PopDesk {
  /** Takes the host's way to navigate; several controls of a page may offer one, the newest is used. */
  register(navigate: Navigate): () => void;
  /** Opens what the agent has chosen, as soon as that takes no work away. */
  show(callKey: string, decision: PopDecision): void;
  /** Opens what the agent asks for, now; beside a form with unsaved changes in a window of its own. */
  open(callKey: string, decision: PopDecision): void;
}

/** What is said of a pop that waits, and of one that the browser keeps; other notices are not the desk's. */
const waits = new Set<PopNotice["kind"] | undefined>(["unsaved", "typing"]);
const blocks = new Set<PopNotice["kind"] | undefined>(["blocked"]);

class Desk implements PopDesk {
  private navigators: Navigate[] = [];
  /** What agents have chosen and what is not shown yet, by key of the call. */
  private readonly chosen = new Map<string, PopDecision>();
  /** Calls whose pop waits. */
  private held: ReadonlySet<string> = new Set();
  private timer: ReturnType<typeof setInterval> | null = null;

  public constructor(
    private readonly store: Store<TelephonyState>,
    private readonly memory: PopMemory,
    private readonly page: AppPage,
    private readonly popped: PoppedPages,
  ) {
    store.subscribe(() => this.work());
  }

  public register(navigate: Navigate): () => void {
    this.navigators = [...this.navigators, navigate];
    this.work();
    return () => {
      this.navigators = this.navigators.filter((other) => other !== navigate);
    };
  }

  public show(callKey: string, decision: PopDecision): void {
    if (opening.has(decision.kind)) {
      this.memory.claim(callKey, decision);
      this.chosen.set(callKey, decision);
      this.work();
    }
  }

  public open(callKey: string, decision: PopDecision): void {
    const inWindow = this.workInFront() !== null;
    this.claim([[callKey, decision]]);
    this.work();
    void this.go([callKey, decision], inWindow);
  }

  private work(): void {
    const pops = this.navigators.length === 0 ? [] : this.due();
    const work = pops.length === 0 ? null : this.workInFront();
    const hidden = pops.filter((pop) => !this.isShown(pop));
    const hasWaited = this.held.size > 0;
    // First of all: whatever is said from here on makes the desk work anew.
    this.claim(work === null ? pops : pops.filter((pop) => this.isShown(pop)));
    this.hold(work === null ? [] : hidden, work);
    if (work === null) {
      // Of several that have waited for the same form the last one is shown; the others open by their buttons.
      (hasWaited ? hidden.slice(-1) : hidden).forEach((pop) => void this.go(pop, false));
    }
  }

  private due(): Pop[] {
    const state = this.store.get();
    const isKnown = (callKey: string): boolean => callKey in state.decisions || state.calls.some((call) => call.callKey === callKey);
    [...this.chosen.keys()].filter((callKey) => !isKnown(callKey)).forEach((callKey) => this.chosen.delete(callKey));
    const byThemselves = state.isLeader ? dueDecisions(state, this.held) : [];
    const isDue = ([callKey, decision]: Pop): boolean => !this.chosen.has(callKey) && !this.memory.hasClaimed(callKey, decision);
    return [...byThemselves.filter(isDue), ...this.chosen];
  }

  /** Lets these wait, and no others. */
  private hold(pops: Pop[], work: "unsaved" | "typing" | null): void {
    const before = this.held;
    this.held = new Set(pops.map(([callKey]) => callKey));
    [...before].filter((callKey) => !this.held.has(callKey)).forEach((callKey) => this.takeBack(callKey, waits));
    if (work !== null) {
      this.held.forEach((callKey) => this.say(callKey, popNotice(work)));
    }
    if (pops.length > 0) {
      this.timer ??= setInterval(() => this.work(), lookAgainMs);
    } else if (this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
    }
  }

  private claim(pops: Pop[]): void {
    for (const [callKey, decision] of pops) {
      this.chosen.delete(callKey);
      this.memory.claim(callKey, decision);
      this.popped.add(callKey, decision);
    }
  }

  private async go(pop: Pop, inWindow: boolean): Promise<void> {
    const [callKey, decision] = pop;
    const navigate = this.navigators[this.navigators.length - 1];
    if (navigate === undefined || this.isShown(pop)) {
      return;
    }
    const form = this.page.formInFront();
    if (form !== null && !inWindow && this.popped.isUntouched(form)) {
      form.dropChanges();
    }
    this.popped.add(callKey, decision);
    const navigated = await (inWindow ? navigate(decision, true) : navigate(decision));
    this.takeBack(callKey, blocks);
    if (navigated?.result === "blocked") {
      this.say(callKey, popNotice("blocked"));
    }
    if (navigated?.close !== undefined) {
      this.popped.add(callKey, decision, navigated.close);
    }
  }

  /** What would go if the page went now; null for nothing. */
  private workInFront(): "unsaved" | "typing" | null {
    const form = this.page.formInFront();
    if (form?.isDirty === true && !this.popped.isUntouched(form)) {
      return "unsaved";
    }
    return this.page.isTyping() ? "typing" : null;
  }

  private isShown([, decision]: Pop): boolean {
    return isFormOf(this.page.formInFront(), decision);
  }

  private say(callKey: string, notice: PopNotice | null): void {
    this.store.update((state) => withPopNotice(state, callKey, notice));
  }

  /** Others have something to say of a call's record, too. */
  private takeBack(callKey: string, kinds: ReadonlySet<PopNotice["kind"] | undefined>): void {
    if (kinds.has(this.store.get().popNotices[callKey]?.kind)) {
      this.say(callKey, null);
    }
  }
}

/** @param page The page on which somebody may be at work. */
export function createPopDesk(store: Store<TelephonyState>, memory: PopMemory, page: AppPage, popped: PoppedPages): PopDesk {
  return new Desk(store, memory, page, popped);
}
